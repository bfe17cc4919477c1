package studio.longplay.app.controls;

import javafx.event.Event;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// A link into the help. Whoever holds the window answers its [HelpWish].
public final class HelpLink extends Hyperlink {
    private HelpLink(String words, HelpWish wish) {
        super(words);
        getStyleClass().add("lp-help-link");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> {
            setVisited(false);
            Event.fireEvent(this, wish.copyFor(this, this));
        });
    }

    /// "Learn more" about the place it stands at: the page that the help's key opens there.
    public static HelpLink here() {
        HelpLink link = page("");
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> {
            String hint = HelpWish.hint(link);
            tooltip.setText(hint.isEmpty() ? link.getText() : hint);
        });
        link.setTooltip(tooltip);
        return link;
    }

    /// "Learn more" about something.
    ///
    /// @param page below `docs`, with a heading, as `guides/models.md#licences`
    public static HelpLink page(String page) {
        return new HelpLink(Wording.of("help.more"), HelpWish.page(page));
    }

    /// "What is this?" of a fault.
    ///
    /// @param code of the fault, as `store.disk-full`
    public static HelpLink code(String code) {
        return new HelpLink(Wording.of("help.what"), HelpWish.code(code));
    }

    /// Names it to tests.
    ///
    /// @return this
    public HelpLink withId(String id) {
        setId(id);
        return this;
    }
}
