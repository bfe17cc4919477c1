package studio.longplay.app.mixer;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// The name of a level: its whole name where there is room for it, else a brief one.
final class LevelName extends Label {
    private final String whole;
    private final String brief;

    LevelName(String whole, String brief) {
        super(whole);
        this.whole = whole;
        this.brief = brief;
        setAccessibleText(whole);
        fontProperty().addListener(_ -> fit(getParentWidth()));
        parentProperty()
                .addListener((_, _, parent) -> {
                    if (parent instanceof Region room) {
                        room.widthProperty().addListener((_, _, now) -> fit(now.doubleValue()));
                    }
                });
    }

    private double getParentWidth() {
        return getParent() instanceof Region room ? room.getWidth() : 0;
    }

    private void fit(double room) {
        Text measured = new Text(whole);
        measured.setFont(getFont());
        boolean fits = room <= 0 || measured.getLayoutBounds().getWidth() <= room;
        setText(fits ? whole : brief);
    }
}
