package studio.longplay.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.Board;

import java.util.ArrayList;
import java.util.List;

/// Lists what has no place on the timeline any more, each with a way to let it go.
final class LostNotices extends VBox {
    private static final double HIGHEST = 190;

    private final LostViewModel model;
    private final Words words;
    private final VBox list = new VBox(6);

    LostNotices(LostViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector-lost");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("inspector-scroll");
        setMinHeight(USE_PREF_SIZE);
        list.heightProperty()
                .addListener((_, _, height) ->
                        scroll.setPrefHeight(Math.min(HIGHEST, height.doubleValue() + 2)));
        setId("inspector-lost");
        getChildren().add(scroll);
    }

    void show(List<Board.Lost> lost) {
        if (!lost.isEmpty()) {
            List<Node> notices = new ArrayList<>();
            notices.add(Pages.faint(words.get("lost.some", lost.size())));
            for (int i = 0; i < lost.size(); i++) {
                notices.add(notice(lost.get(i), i));
            }
            list.getChildren().setAll(notices);
        }
        Pages.shown(this, !lost.isEmpty());
    }

    private NoticeBar notice(Board.Lost one, int number) {
        String text = words.get("lost.one", one.name(), one.sentence());
        return new NoticeBar(NoticeBar.Kind.WARN, text)
                .withAction(
                        "inspector-lost-let-go-" + number,
                        words.get("lost.let-go"),
                        () -> model.letGo(one));
    }
}
