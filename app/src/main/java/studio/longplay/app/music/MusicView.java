package studio.longplay.app.music;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.script.ElementId;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The panel of the selected music.
public final class MusicView extends VBox implements AutoCloseable {
    private static final List<MusicStem> ORDER =
            List.of(
                    MusicStem.MELODY,
                    MusicStem.CHOIR,
                    MusicStem.KEYS,
                    MusicStem.PAD,
                    MusicStem.BASS,
                    MusicStem.DRUMS);

    private final MusicViewModel model;
    private final Words words = Words.of("music");
    private final Supplier<Optional<Path>> folders;
    private final Supplier<Optional<Path>> soundfonts;
    private final IconButton play;
    private final Label told = new Label();
    private final IntensityGraph graph;
    private final MannerRows manner;
    private final HitList hits;
    private final List<StemRow> stems = new ArrayList<>();
    private final VBox notices = new VBox(6);
    private Optional<ImagineRows> imagined = Optional.empty();
    private final ChangeListener<Optional<MusicFacts>> facts = (_, _, now) -> show(now);
    private final ChangeListener<Optional<ElementId>> heard = (_, _, now) -> showHeard(now);
    private final ChangeListener<Number> fraction;
    private final ChangeListener<Optional<String>> notice = (_, _, _) -> showNotices();

    /// @param folders asks the user for a folder to export into
    /// @param soundfonts asks the user for a SoundFont 2 file
    public MusicView(
            MusicViewModel model,
            Supplier<Optional<Path>> folders,
            Supplier<Optional<Path>> soundfonts) {
        super(10);
        this.model = model;
        this.folders = folders;
        this.soundfonts = soundfonts;
        setId("music");
        getStyleClass().add("music");
        play = new IconButton(IconButton.Kind.ROUND, MaterialDesignP.PLAY, words.get("play"));
        play.setId("music-play");
        play.setOnAction(_ -> model.audition());
        graph = new IntensityGraph(words.get("curve"));
        graph.whenChanged(points -> model.change("curve", now -> MannerWords.curve(now, points)));
        fraction = (_, _, now) -> graph.showFraction(now.doubleValue());
        manner = new MannerRows(model, words);
        hits = new HitList(model, words);
        for (MusicStem stem : ORDER) {
            stems.add(new StemRow(stem, model, words, () -> exportStem(stem)));
        }
        getChildren()
                .addAll(
                        head(),
                        notices,
                        graph,
                        manner,
                        caption("hits"),
                        hits,
                        stemsHead(),
                        new VBox(4, stems.toArray(Node[]::new)),
                        exportAll());
        listen();
        show(model.factsProperty().get());
        showHeard(model.heardProperty().get());
        showNotices();
    }

    private Label caption(String key) {
        Label label = new Label(words.get(key));
        label.getStyleClass().add("music-caption");
        return label;
    }

    private HBox stemsHead() {
        Label caption = caption("stems");
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        IconButton bring = new IconButton(MaterialDesignP.PIANO, words.get("soundfont.bring"));
        bring.setId("music-soundfont");
        bring.setOnAction(_ -> soundfonts.get().ifPresent(model::bringIn));
        HBox head = new HBox(6, caption, bring);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox head() {
        told.setId("music-told");
        told.getStyleClass().add("music-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(10, play, told);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button exportAll() {
        Button export = new Button(words.get("export"), new FontIcon(MaterialDesignE.EXPORT));
        export.setId("music-export");
        export.setOnAction(_ -> folders.get().ifPresent(model::export));
        return export;
    }

    private void exportStem(MusicStem stem) {
        folders.get().ifPresent(folder -> model.export(stem, folder));
    }

    private void listen() {
        model.factsProperty().addListener(facts);
        model.heardProperty().addListener(heard);
        model.fractionProperty().addListener(fraction);
        model.noticeProperty().addListener(notice);
        model.silentBecauseProperty().addListener(notice);
    }

    private void show(Optional<MusicFacts> now) {
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(MusicFacts now) {
        String key = now.score().map(score -> score.key().toString()).orElse("…");
        told.setText(
                words.get(
                        "told",
                        key,
                        now.tempo().bpm(),
                        now.tempo().metre().word(),
                        now.tempo().bars(),
                        now.seconds()));
        List<Integer> curve =
                now.manner().curve().stream().map(it -> (int) Math.round(100 * it)).toList();
        graph.show(now.score(), curve);
        manner.show(now);
        hits.show(now);
        stems.forEach(stem -> stem.show(now));
    }

    private void showHeard(Optional<ElementId> now) {
        boolean playing = now.isPresent();
        play.become(
                playing ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                words.get(playing ? "stop" : "play"),
                "");
    }

    private void showNotices() {
        List<Node> all = new ArrayList<>();
        model.noticeProperty()
                .get()
                .ifPresent(text -> all.add(new NoticeBar(NoticeBar.Kind.INFORMATION, text)));
        model.silentBecauseProperty()
                .get()
                .ifPresent(text -> all.add(new NoticeBar(NoticeBar.Kind.WARN, text)));
        notices.getChildren().setAll(all);
        notices.setManaged(!all.isEmpty());
    }

    /// Lets models of the user's play, too.
    public void playWith(ImagineViewModel imagining) {
        ImagineRows rows =
                new ImagineRows(
                        imagining, () -> model.factsProperty().get().map(MusicFacts::at), words);
        imagined = Optional.of(rows);
        getChildren().add(rows);
    }

    @Override
    public void close() {
        imagined.ifPresent(ImagineRows::close);
        model.factsProperty().removeListener(facts);
        model.heardProperty().removeListener(heard);
        model.fractionProperty().removeListener(fraction);
        model.noticeProperty().removeListener(notice);
        model.silentBecauseProperty().removeListener(notice);
        stems.forEach(StemRow::close);
    }
}
