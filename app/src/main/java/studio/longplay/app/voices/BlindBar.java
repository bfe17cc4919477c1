package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;

import java.util.Optional;

/// Two voices compared blindly: A, B, and X, which is one of them.
final class BlindBar extends HBox implements AutoCloseable {
    private final VoicesViewModel model;
    private final VoiceListening listening;
    private final Words words;
    private final Label said = Layout.label("voices-blind-text");
    private final Button hearA = button("voices-blind-a");
    private final Button hearB = button("voices-blind-b");
    private final Button hearX = button("voices-blind-x");
    private final Button sayA = button("voices-blind-is-a");
    private final Button sayB = button("voices-blind-is-b");
    private final Button next = button("voices-blind-next");
    private final InvalidationListener changed = _ -> show();

    BlindBar(VoicesViewModel model, VoicesText text) {
        super(8);
        this.model = model;
        this.listening = model.listening();
        this.words = text.words();
        setId("voices-blind");
        getStyleClass().add("voices-blind");
        setAlignment(Pos.CENTER_LEFT);
        said.setId("voices-blind-said");
        said.setWrapText(true);
        for (Button hear : new Button[] {hearA, hearB, hearX}) {
            hear.setGraphic(new FontIcon(MaterialDesignP.PLAY));
        }
        hearX.setText(words.get("blind.x"));
        sayA.setText(words.get("blind.is-a"));
        sayB.setText(words.get("blind.is-b"));
        next.setText(words.get("blind.next"));
        IconButton end = new IconButton(MaterialDesignC.CLOSE, words.get("blind.end"));
        end.setId("voices-blind-end");
        end.setOnAction(_ -> listening.endComparison());
        listen();
        getChildren().addAll(hearA, hearB, hearX, sayA, sayB, next, said, Layout.spring(), end);
        listening.firstProperty().addListener(changed);
        listening.blindProperty().addListener(changed);
        show();
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void listen() {
        hearA.setOnAction(
                _ -> listening.blindProperty().get().ifPresent(test -> model.hear(test.first())));
        hearB.setOnAction(
                _ -> listening.blindProperty().get().ifPresent(test -> model.hear(test.second())));
        hearX.setOnAction(_ -> model.hearHidden());
        sayA.setOnAction(_ -> answer(true));
        sayB.setOnAction(_ -> answer(false));
        next.setOnAction(_ -> {
            listening.nextTurn();
            hearX.requestFocus();
        });
    }

    private void answer(boolean saysFirst) {
        listening.answer(saysFirst);
        next.requestFocus();
    }

    private void show() {
        Optional<BlindTest> test = listening.blindProperty().get();
        Optional<VoiceEntry> first = listening.firstProperty().get();
        Layout.shown(this, first.isPresent());
        boolean answered = test.filter(BlindTest::answered).isPresent();
        for (Button button : new Button[] {hearA, hearB, hearX}) {
            Layout.shown(button, test.isPresent());
        }
        Layout.shown(sayA, test.isPresent() && !answered);
        Layout.shown(sayB, test.isPresent() && !answered);
        Layout.shown(next, answered);
        test.ifPresent(it -> {
            hearA.setText(words.get("blind.a", it.first().voice().name()));
            hearB.setText(words.get("blind.b", it.second().voice().name()));
        });
        said.setText(
                test.map(this::said)
                        .or(() -> first.map(it -> words.get("blind.wait", it.voice().name())))
                        .orElse(""));
    }

    private String said(BlindTest test) {
        String score =
                test.asked() == 0
                        ? words.get("blind.begin")
                        : words.get("blind.score", test.right(), test.asked(), test.byChance());
        return test.answered()
                ? words.get("blind.was", test.hidden().voice().name()) + " " + score
                : score;
    }

    @Override
    public void close() {
        listening.firstProperty().removeListener(changed);
        listening.blindProperty().removeListener(changed);
    }
}
