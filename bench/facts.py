"""The words both hand-written peers print: the facts of the Zizhu documents, typed in twice as a script would."""

NAME = "Zizhu National High-Tech Park"
LINE = "National New Industrialization Demonstration Base for the software and information service industry"
LEAD = (
    "The Ministry of Industry and Information Technology has approved Zizhu as a National New Industrialization "
    "Demonstration Base for the software and information service industry, in the fifth batch."
)
FIGURES = (
    ("2nd", "base of its kind in Shanghai in this field", "by 28 February 2014"),
    ("5th", "batch of national bases", "by 28 February 2014"),
    ("7", "state-level R&D institutions", "by 28 February 2014"),
)
RECORD = (
    ("Designation", "National New Industrialization Demonstration Base"),
    ("Granted by", "Ministry of Industry and Information Technology"),
    ("Field", "software and information service industry"),
    ("Batch", "5th"),
    ("Date of approval", "by 28 February 2014"),
    ("Standing", "Second in Shanghai in this field, after Pudong Software Park"),
    ("Supporters", "Ministry of Industry and Information Technology and Shanghai Municipal Government"),
)
COMPANIES = ("Wicresoft", "Neusoft", "Boyan Technology", "Chinasoft Resources", "Pactera", "GE", "Microsoft", "Intel")
SEGMENTS = ("Software outsourcing", "Digital content", "Avionics information", "Cloud computing")
GOALS = (
    ("Goal", "Promote software outsourcing, digital content, new information technology and embedded software."),
    ("Intended", "Cultivate strategic emerging industries."),
    ("Intended", "Put digital content first, with network audio-visual services as its main example."),
    ("Intended", "Keep developing software outsourcing and integrated circuit design."),
    ("Intended", "Raise the park's capacity for independent innovation."),
    ("Intended", "Promote a low-carbon economy, industrialization and urbanization."),
    ("Intended", "Build an internationally competitive demonstration base."),
    ("Intended", "Speed up the change of economic structure and promote the upgrading of Shanghai."),
)
SOURCE = "[1] Zizhu National High-Tech Park Designated as the “National New Industrialization Demonstration Base”, 2014"
