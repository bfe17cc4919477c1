package studio.longplay.app.gallery;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Avatar;
import studio.longplay.app.controls.CardButton;
import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.controls.ToolToggle;

import java.util.List;

/// What is pressed.
final class ButtonPages {
    private ButtonPages() {}

    static List<Page> pages() {
        return List.of(
                new Page("buttons", ButtonPages::buttons),
                new Page("heads", ButtonPages::heads),
                new Page("chips", ButtonPages::chips),
                new Page("cards", ButtonPages::cards));
    }

    private static Node buttons() {
        Button plain = new Button("Preview");
        Button primary = new Button("Export\u2026");
        primary.getStyleClass().add("lp-primary");
        Button danger = new Button("Remove voice");
        danger.getStyleClass().add("lp-danger");
        Button off = new Button("Not now");
        off.setDisable(true);
        HBox transport =
                row(
                        named(round(MaterialDesignS.SKIP_PREVIOUS, "To the start"), "round"),
                        round(MaterialDesignS.STEP_BACKWARD, "One frame back"),
                        named(
                                new IconButton(
                                                IconButton.Kind.PRIMARY_ROUND,
                                                MaterialDesignP.PLAY,
                                                "Play")
                                        .withKey("Space"),
                                "play"),
                        round(MaterialDesignF.FAST_FORWARD, "Faster"),
                        round(MaterialDesignS.SKIP_NEXT, "To the end"));
        ToolToggle select = new ToolToggle("Select", "V");
        select.setSelected(true);
        select.setId("select");
        ToolToggle snap = new ToolToggle(MaterialDesignM.MAGNET, "Snap", "N");
        snap.setSelected(true);
        return Gallery.column(
                row(plain, primary, danger, off),
                transport,
                row(
                        select,
                        new ToolToggle("Blade", "B"),
                        new ToolToggle("Slip", "Y"),
                        new ToolToggle("Ripple", ""),
                        snap,
                        new ToolToggle(MaterialDesignC.CONTENT_CUT, "Cut", "S")),
                row(
                        named(new IconButton(MaterialDesignD.DELETE_OUTLINE, "Delete"), "flat"),
                        new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, "Audition"),
                        new IconButton(IconButton.Kind.PRIMARY, MaterialDesignP.PLUS, "Add")));
    }

    private static Node heads() {
        PanelHead tabs =
                PanelHead.tabbed(
                        List.of(
                                new PanelHead.Tab("script", "Script"),
                                new PanelHead.Tab("scenes", "Scenes 12"),
                                new PanelHead.Tab("cast", "Cast 5")));
        Label fault = new Label("1 cue not understood");
        fault.getStyleClass().add("lp-text-bad");
        tabs.trailing(fault);
        Label loudness = new Label("\u221214.1 LUFS \u00b7 \u22121.3 dBTP");
        loudness.getStyleClass().addAll("lp-text-secondary", "lp-strong");
        SegmentedBar bar =
                new SegmentedBar()
                        .add("write", "Write")
                        .add("edit", "Edit")
                        .add("mix", "Mix")
                        .add("deliver", "Deliver");
        bar.select("edit");
        return Gallery.column(
                tabs,
                PanelHead.titled("Levels").trailing(loudness),
                PanelHead.titled("Cast")
                        .trailing(new IconButton(MaterialDesignP.PLUS, "Add a speaker")),
                bar);
    }

    private static Node chips() {
        TagChip on = new TagChip("warm");
        on.setSelected(true);
        on.setId("tag");
        return Gallery.column(
                row(
                        new Chip("built in"),
                        new Chip(Chip.Tone.ACCENT, "take 2"),
                        new Chip(Chip.Tone.OK, "free to publish").withIcon(MaterialDesignC.CHECK),
                        new Chip(Chip.Tone.WARN, "stale"),
                        new Chip(Chip.Tone.BAD, "no voice")),
                row(
                        new Chip(Hue.DIALOGUE, "Dialogue"),
                        new Chip(Hue.MUSIC, "Music"),
                        new Chip(Hue.EFFECTS, "Effects"),
                        new Chip(Hue.ENSEMBLE, "Ensemble"),
                        new Chip(Hue.CAPTIONS, "Captions"),
                        new Chip(Hue.PICTURE, "Picture")),
                row(on, new TagChip("young"), new TagChip("deep"), new TagChip("English")),
                avatars());
    }

    private static Node avatars() {
        HBox row = row();
        String[] names = {"Narrator", "Mara", "Old Tam", "Isla", "Finn", "Greta", "Rook", "Wren"};
        for (int order = 0; order < names.length; order++) {
            row.getChildren().add(new Avatar(names[order], Hue.ofSpeaker(order), 32));
        }
        row.getChildren().add(new Avatar("Mara", Hue.SPEAKER_2, 48));
        return row;
    }

    private static Node cards() {
        ToggleGroup group = new ToggleGroup();
        CardButton uhd =
                new CardButton("Film, UHD", "3840 \u00d7 2160, 30 frames, H.264 and AAC.")
                        .withMarks(new Chip(Chip.Tone.ACCENT, "usual"));
        CardButton web = new CardButton("Film, HD", "1920 \u00d7 1080, for slow networks.");
        CardButton stems = new CardButton("Stems", "Dialogue, music, effects and ensemble as WAV.");
        FlowPane cards = new FlowPane(12, 12);
        for (CardButton card : List.of(uhd, web, stems)) {
            card.setToggleGroup(group);
            card.setPrefWidth(230);
            Region picture = new Region();
            picture.setMinHeight(72);
            picture.setStyle("-fx-background-color: -lp-ground;");
            cards.getChildren().add(card == stems ? card : card.withPicture(picture));
        }
        uhd.setId("card");
        uhd.setSelected(true);
        return cards;
    }

    private static IconButton round(Ikon icon, String words) {
        return new IconButton(IconButton.Kind.ROUND, icon, words);
    }

    private static <N extends Node> N named(N node, String id) {
        node.setId(id);
        return node;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
