"""The whole of a prospects file: companies that may come. Internal; nothing in it is ever published."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import Cites, DateField
from brochure.spec.model.plain import Day, Email, Instant, Phone, Word
from brochure.spec.model.reference import FactRef, Id, IndustryRef
from brochure.spec.model.text import RichTextField, TextField


class Person(Model):
    """Somebody at the prospect or on our side."""

    name: Word
    """The name."""
    role: TextField | None = None
    """What the person does."""
    email: Email | None = None
    """E-mail."""
    phone: Phone | None = None
    """Telephone."""


class Meeting(Model):
    """A meeting to prepare."""

    when: Instant | None = None
    """Date, time and offset."""
    where: TextField | None = None
    """The place."""
    attendees: tuple[Person, ...] | None = None
    """Who comes."""
    objective: TextField | None = None
    """What it is for."""


class PastContact(Model):
    """Something that happened between us."""

    date: Day
    """When."""
    text: TextField
    """What."""


class Prospect(Model):
    """A company that may come."""

    company: TextField
    """The company."""
    people: tuple[Person, ...] | None = None
    """Its people."""
    industry: IndustryRef | None = None
    """Its industry."""
    interest: TextField | None = None
    """What it looks for."""
    asks: tuple[TextField, ...] | None = None
    """What it asks."""
    our_offer: TextField | None = None
    """What we offer."""
    key_messages: tuple[RichTextField, ...] | None = None
    """What we want to be remembered."""
    issues: tuple[RichTextField, ...] | None = None
    """What to be careful with, and what not to say."""
    facts: tuple[FactRef, ...] | None = None
    """The facts to have at hand, by their paths, such as premises/k1; a choice is made without this."""
    history: tuple[PastContact, ...] | None = None
    """What happened so far."""
    next_step: TextField | None = None
    """What is to happen next."""
    due: DateField | None = None
    """By when."""
    meeting: Meeting | None = None
    """The meeting to prepare."""
    cite: Cites | None = None
    """Where this comes from."""


class ProspectsSpec(Model):
    """All prospects of a park."""

    prospects: dict[Id, Prospect]
    """The prospects, by id."""
