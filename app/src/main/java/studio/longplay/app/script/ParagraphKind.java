package studio.longplay.app.script;

import studio.longplay.engine.script.Element;

import java.util.Locale;

/// What a paragraph of the editor is, for the look of the whole of it.
enum ParagraphKind {
    /// Not yet read, or nothing we know.
    PLAIN,
    TITLE_PAGE,
    HEADING,
    SECTION,
    ACTION,
    CHARACTER,
    DIRECTION,
    /// Words under a name.
    DIALOGUE,
    /// Words that have no name over them: what became of them stands beside them.
    PROSE,
    CUE,
    ASIDE,
    BLANK;

    static ParagraphKind of(Element.Kind kind) {
        return switch (kind) {
            case TITLE_PAGE -> TITLE_PAGE;
            case SCENE_HEADING -> HEADING;
            case SECTION -> SECTION;
            case ACTION, CENTERED -> ACTION;
            case CHARACTER -> CHARACTER;
            case PARENTHETICAL -> DIRECTION;
            case DIALOGUE, LYRICS -> DIALOGUE;
            case NOTE -> CUE;
            case SYNOPSIS, TRANSITION, BONEYARD, PAGE_BREAK -> ASIDE;
            case BLANK -> BLANK;
        };
    }

    /// Its class in style sheets, as `script-dialogue`.
    String styleClass() {
        return "script-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
