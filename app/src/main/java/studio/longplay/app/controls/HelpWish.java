package studio.longplay.app.controls;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Somebody wants to read about what is here: goes up from where it was asked to the window, which
/// opens the help.
public final class HelpWish extends Event {
    /// All of them.
    public static final EventType<HelpWish> ASKED = new EventType<>(Event.ANY, "HELP_ASKED");

    private static final String KEY = "help-key";
    private static final long serialVersionUID = 1;

    /// What is wanted.
    public enum Kind {
        /// The page that fits the place where it was asked.
        HERE,
        /// A page of the docs, with a heading.
        PAGE,
        /// The entry of a fault's code.
        CODE
    }

    private final Kind kind;
    private final String what;

    private HelpWish(Kind kind, String what) {
        super(ASKED);
        this.kind = kind;
        this.what = what;
    }

    /// For a page below `docs`, as `guides/models.md#licences`; empty for the one that fits the
    /// place.
    static HelpWish page(String page) {
        return new HelpWish(page.isEmpty() ? Kind.HERE : Kind.PAGE, page);
    }

    /// For what a code of a fault means.
    static HelpWish code(String code) {
        return new HelpWish(Kind.CODE, code);
    }

    public Kind kind() {
        return kind;
    }

    /// The page or the code; empty for the place itself.
    public String what() {
        return what;
    }

    /// Has all links and titles of a scene name that key; empty for none.
    public static void nameKey(Scene scene, String key) {
        scene.getProperties().put(KEY, key);
    }

    /// What a tooltip says about the key that opens the help; empty where there is none.
    public static String hint(Node node) {
        Scene scene = node.getScene();
        Object key = scene == null ? null : scene.getProperties().get(KEY);
        return key instanceof String name && !name.isEmpty()
                ? Wording.of("help.key", KeyNames.of(name))
                : "";
    }
}
