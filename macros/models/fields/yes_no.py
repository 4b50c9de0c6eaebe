"""Yes and no. In: true or false as written. Out: the truth value, or `FieldError` with the word that is meant."""

from typing import Annotated

from pydantic import BeforeValidator

from .errors import FieldError

YES_NO = {
    "true": ("yes", "y", "true", "on", "1", "x", "ja", "oui", "sí", "si", "sim", "да", "نعم", "是", "wahr", "vrai", "verdadero", "✓", "✔"),
    "false": ("no", "n", "false", "off", "0", "nein", "non", "não", "нет", "لا", "否", "falsch", "faux", "falso"),
}


def _yes_no(text: object) -> object:
    if text in ("true", "false", True, False):
        return text in ("true", True)
    instead = next((word for word, others in YES_NO.items() if str(text).strip().lower() in others), "")
    raise FieldError(f"“{text}” is neither true nor false", f"write {instead}" if instead else "write true or false", instead=instead)


YesNo = Annotated[bool, BeforeValidator(_yes_no)]
