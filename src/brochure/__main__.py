"""`python -m brochure`."""

from brochure.cli.main import main

if __name__ == "__main__":
    main()
