"""What an answer says where there is none, in the question's language."""

from __future__ import annotations

from engine.languages import language_of

NOT_FOUND_TEXTS = {
    "English": "The document does not say.", "German": "Das Dokument sagt es nicht.",
    "French": "Le document ne le dit pas.", "Spanish": "El documento no lo dice.",
    "Italian": "Il documento non lo dice.", "Portuguese": "O documento não o diz.",
    "Dutch": "Het document zegt het niet.", "Russian": "В документе этого нет.",
    "Chinese": "文件中没有说明。", "Japanese": "文書には書かれていません。",
}


def not_found_text(question: str) -> str:
    """'The document does not say.' in the question's language."""
    return NOT_FOUND_TEXTS.get(language_of(question), NOT_FOUND_TEXTS["English"])


def not_said_text(question: str) -> str:
    """'The document does not say: where did he live?', in the question's language."""
    return f"{not_found_text(question).rstrip('.。')}: {question[:1].lower() + question[1:]}"
