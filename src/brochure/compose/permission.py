"""Whether a picture may be printed: the people and companies it shows have agreed, and its terms are known."""

from __future__ import annotations

from brochure.compose.view import EntityView
from brochure.diagnostics import Hint, Place, Problems
from brochure.spec.model.asset import Asset
from brochure.spec.model.terms import Consent
from brochure.spec.profile import Profile

_OPEN = {Consent.PUBLIC, Consent.PUBLIC_SOURCE, Consent.GRANTED}
_AGREED = {
    "partner": _OPEN | {Consent.PARTNER},
    "internal": _OPEN | {Consent.PARTNER, Consent.INTERNAL},
}


def may_print_logo(asset: EntityView, profile: Profile, audience: str, at: Place, problems: Problems) -> bool:
    """True where licence and consent are given; a missing licence is an error, a missing consent a warning.

    Without the company's consent the name stands in place of the logo, which is always right. A picture without a
    licence is a mistake in the spec: nobody has said that it may be used at all.
    """
    model, path = asset.model, asset.fact_path
    place = profile.place(path)
    if not isinstance(model, Asset):
        problems.error("template/not-a-fact", "'logo' holds one of the assets", at)
        return False
    if model.licence is None:
        problems.error(
            "spec/logo-without-licence",
            f"'{path}' is printed as a logo, and nothing says under which terms",
            place,
            hints=("Write the terms: licence: with permission of the owner", Hint("it is printed here", at)),
        )
        return False
    companies = profile.spec.companies.items if profile.spec.companies else None
    owners = [one for one in companies or () if one.logo is not None and str(one.logo) == path.rpartition("/")[2]]
    agreed = _AGREED.get(audience, _OPEN)
    if any(one.consent is not None and one.consent.logo in agreed for one in owners):
        return True
    named = f"companies/{owners[0].id}" if owners else path
    problems.warning(
        "spec/logo-without-consent",
        f"'{named}' has not agreed to its logo in this document; its name is printed instead",
        profile.place(named),
        hints=("Where it has, write: consent: {logo: granted}", Hint("the logo would be printed here", at)),
    )
    return False


def refuse_without_consent(asset: EntityView, profile: Profile, audience: str, at: Place, problems: Problems) -> None:
    """An error for a picture of people who have not agreed to be seen by this audience."""
    consent = getattr(asset.model, "people_consent", None)
    if consent is None or consent in _AGREED.get(audience, _OPEN):
        return
    problems.error(
        "spec/people-without-consent",
        f"the consent of the people shown is '{consent.value}', and this document is for the audience '{audience}'",
        profile.place(f"{asset.fact_path}/people_consent"),
        hints=("Show another picture, or ask them.", Hint("it is printed here", at)),
    )
