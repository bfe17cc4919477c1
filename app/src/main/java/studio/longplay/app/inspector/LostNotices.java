package studio.longplay.app.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.Board;

import java.util.List;

/// Lists what has no place on the timeline any more, each with a way to let it go.
final class LostNotices extends VBox {
    private static final int FEW = 2;
    private static final double ALL_HEIGHT = 240;

    private final LostViewModel model;
    private final Words words;
    private final Hyperlink more = new Hyperlink();
    private List<Board.Lost> lost = List.of();
    private boolean all;

    LostNotices(LostViewModel model, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector-lost");
        setMinHeight(USE_PREF_SIZE);
        setId("inspector-lost");
        more.setId("inspector-lost-more");
        more.setMinHeight(USE_PREF_SIZE);
        more.setOnAction(_ -> {
            all = !all;
            more.setVisited(false);
            fill();
        });
    }

    void show(List<Board.Lost> now) {
        if (!now.equals(lost)) {
            lost = now;
            fill();
        }
        Pages.shown(this, !lost.isEmpty());
    }

    private void fill() {
        VBox list = new VBox(6);
        boolean many = lost.size() > FEW;
        for (int i = 0; i < (all ? lost.size() : Math.min(FEW, lost.size())); i++) {
            list.getChildren().add(notice(lost.get(i), i));
        }
        getChildren().setAll(Pages.faint(words.get("lost.some", lost.size())));
        getChildren().add(all && many ? scrolling(list) : list);
        if (many) {
            more.setText(words.get(all ? "lost.fewer" : "lost.all", lost.size()));
            getChildren().add(more);
        }
    }

    private static ScrollPane scrolling(VBox list) {
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(ALL_HEIGHT);
        scroll.setPrefHeight(ALL_HEIGHT);
        scroll.getStyleClass().add("inspector-scroll");
        return scroll;
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
