"""What is wrong with a value, as a field says it. In: words. Out: `FieldError`, which pydantic hands on and a message prints."""


class FieldError(ValueError):
    """What is wrong with a value and what to write; `where` leads to the part of the record that is meant, `instead` is the value that belongs there.

    `days` are the first and the last day, where both stand in one field; `among` is what may stand there, each with its other names;
    `beside` is a web address with the words beside it.
    """

    def __init__(
        self,
        what: str,
        fix: str = "",
        where: tuple[str | int, ...] = (),
        instead: str = "",
        days: tuple[str, ...] = (),
        among: dict[str, tuple[str, ...]] | None = None,
        beside: object = None,
    ):
        super().__init__(what)
        self.what, self.fix, self.where, self.instead, self.days, self.among = what, fix, where, instead, days, among or {}
        self.beside = beside
