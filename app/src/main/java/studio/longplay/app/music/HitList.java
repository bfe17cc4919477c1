package studio.longplay.app.music;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;

/// The words of the script on which the music arrives.
final class HitList extends VBox {
    private final MusicViewModel model;
    private final Words words;
    private final FlowPane hits = new FlowPane(6, 6);
    private final TextField added = new TextField();

    HitList(MusicViewModel model, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        added.setId("music-hit");
        added.setPromptText(words.get("hit.prompt"));
        added.setAccessibleText(words.get("hit.prompt"));
        added.setOnAction(_ -> add());
        getChildren().addAll(hits, added);
    }

    private void add() {
        String spoken = added.getText();
        added.clear();
        model.change("hit " + spoken, now -> MannerWords.addHit(now, spoken));
    }

    void show(MusicFacts now) {
        List<Node> chips = new ArrayList<>();
        List<String> written = now.manner().hits();
        for (int i = 0; i < written.size(); i++) {
            chips.add(chip(written.get(i), i, now));
        }
        hits.getChildren().setAll(chips);
        hits.setManaged(!chips.isEmpty());
    }

    private Node chip(String word, int number, MusicFacts now) {
        Label label = new Label(said(word, number, now));
        label.getStyleClass().add("music-hit-word");
        IconButton remove = new IconButton(MaterialDesignC.CLOSE, words.get("hit.remove", word));
        remove.setId("music-hit-remove-" + number);
        remove.setOnAction(_ ->
                model.change(
                        "hit off " + number, manner -> MannerWords.withoutHit(manner, number)));
        HBox chip = new HBox(2, label, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("music-hit");
        return chip;
    }

    private String said(String word, int number, MusicFacts now) {
        return now.isReached(number)
                ? words.get("hit.at", word, now.request().hits().get(number) / 48_000.0)
                : words.get("hit.unspoken", word);
    }
}
