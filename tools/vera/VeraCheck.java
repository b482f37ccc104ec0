import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks veraPDF whether files keep the rules of one or more flavours: {@code VeraCheck ua1,2a brochure.pdf ...}
 *
 * <p>For each flavour and file one line {@code PASS} or {@code FAIL}, tab, flavour, tab, file; below a failure one indented line for each broken rule.
 * Exit status: 0 all pass, 3 some fail, 2 some could not be checked. (Java itself ends with 1 when it can't start.)
 */
final class VeraCheck {
  private enum Outcome { PASS, FAIL, ERROR }

  private final PDFAFlavour flavour;
  private final ValidationProfile profile;
  private final PrintStream out;

  private VeraCheck(PDFAFlavour flavour, PrintStream out) throws Exception {
    this.flavour = flavour;
    this.profile = readProfile(flavour);
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    PrintStream complaints = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream())); // where veraPDF writes its log
    List<PDFAFlavour> flavours = arguments.length > 1 ? flavours(arguments[0]) : List.of();
    if (flavours.isEmpty()) {
      complaints.println("usage: VeraCheck FLAVOUR[,FLAVOUR...] FILE.pdf...");
      complaints.println("flavours: 1a 1b 2a 2b 2u 3a 3b 3u 4 4e 4f ua1 ua2");
      System.exit(2);
    }
    VeraGreenfieldFoundryProvider.initialise();
    Outcome worst = Outcome.PASS;
    for (PDFAFlavour flavour : flavours) {
      VeraCheck check = new VeraCheck(flavour, new PrintStream(System.out, true, "UTF-8"));
      for (String file : List.of(arguments).subList(1, arguments.length)) {
        Outcome outcome = check.file(file);
        worst = outcome.compareTo(worst) > 0 ? outcome : worst;
      }
    }
    System.exit(worst == Outcome.PASS ? 0 : worst == Outcome.FAIL ? 3 : 2);
  }

  /** The flavours of a list such as {@code ua1,2a}; none if one of them is unknown. */
  private static List<PDFAFlavour> flavours(String list) {
    List<PDFAFlavour> found = Arrays.stream(list.split(",")).map(PDFAFlavour::byFlavourId).toList();
    return found.contains(PDFAFlavour.NO_FLAVOUR) ? List.of() : found;
  }

  private Outcome file(String name) {
    try (var parser = Foundries.defaultInstance().createParser(new File(name), flavour);
        var validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.getTotalAssertions() == 0) {
        throw new IllegalStateException("veraPDF looked at nothing in it");
      }
      Outcome outcome = result.isCompliant() ? Outcome.PASS : Outcome.FAIL;
      out.println(outcome + "\t" + flavour.getId() + "\t" + name);
      brokenRules(result).forEach((rule, message) -> out.println("  " + rule + " " + message));
      return outcome;
    } catch (Exception fault) {
      out.println(Outcome.ERROR + "\t" + flavour.getId() + "\t" + name + "\n  " + fault.getMessage());
      return Outcome.ERROR;
    }
  }

  /** The first message of each broken rule by its clause, in the order of the standard. */
  private static TreeMap<String, String> brokenRules(ValidationResult result) {
    TreeMap<String, String> broken = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        String message = assertion.getMessage().replaceAll("\\s+", " ");
        broken.putIfAbsent(rule, message + " @ " + assertion.getLocation().getContext());
      }
    }
    return broken;
  }

  /** veraPDF reads its own profiles with JAXB, which the jar leaves out; they are plain XML. */
  private static ValidationProfile readProfile(PDFAFlavour flavour) throws Exception {
    Element root;
    try (InputStream xml = PDFAFlavour.class.getResourceAsStream(
        "/org/verapdf/pdfa/validation/" + profileName(flavour.getId()) + ".xml")) {
      // Named, because the jar brings a parser of its own that would be found first.
      root = DocumentBuilderFactory
          .newInstance("com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl", null)
          .newDocumentBuilder().parse(xml).getDocumentElement();
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : children(root, "rule")) {
      rules.add(readRule(rule));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element variable : children(root, "variable")) {
      variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
          text(variable, "defaultValue"), text(variable, "value")));
    }
    var details = Profiles.profileDetailsFromValues(flavour.getId(), "", "", new Date(0));
    return Profiles.profileFromValues(flavour, details, "", rules, variables);
  }

  private static String profileName(String flavour) {
    return switch (flavour) {
      case "ua1" -> "PDFUA-1";
      case "ua2" -> "PDFUA-2-ISO32005";
      default -> "PDFA-" + flavour.toUpperCase();
    };
  }

  private static Rule readRule(Element rule) {
    Element id = children(rule, "id").get(0);
    var ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    var message = Profiles.errorFromValues(text(rule, "message"), List.of());
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
        text(rule, "description"), text(rule, "test"), message, List.of());
  }

  private static List<Element> children(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
