package studio.longplay.app.inspector;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.Board;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is selected: its line, its cue, its scene, its clips.
public final class InspectorView extends VBox implements AutoCloseable {
    private final InspectorViewModel model;
    private final Words words = Words.of("inspector");
    private final PanelHead head;
    private final VBox refused = new VBox();
    private final StackPane body = new StackPane();
    private final LinePane line;
    private final CuePane cue;
    private final ScenePane scene;
    private final ClipPane clip;
    private final LostNotices lost;
    private final Button writeBack = new Button();
    private final VBox writing = new VBox(6);
    private final StackPane takes = new StackPane();
    private final ScrollPane linePage;
    private final ScrollPane cuePage;
    private final ScrollPane scenePage;
    private final ScrollPane clipPage;
    private final ChangeListener<InspectorTab> tabbed = (_, _, _) -> showTab();
    private final ChangeListener<Optional<ClipFacts>> clips = (_, _, _) -> showClips();
    private final ChangeListener<List<Board.Lost>> losses = (_, _, _) -> showLost();
    private final ChangeListener<Boolean> writable = (_, _, _) -> showLost();
    private final ChangeListener<Boolean> playing = (_, _, now) -> showPlaying(now);
    private final ChangeListener<Optional<String>> refusal = (_, _, now) -> showRefusal(now);

    public InspectorView(InspectorViewModel model) {
        this.model = model;
        setId("inspector");
        getStyleClass().add("inspector");
        head =
                PanelHead.tabbed(
                        List.of(InspectorTab.values()).stream()
                                .map(tab ->
                                        new PanelHead.Tab(tab.id(), words.get("tab." + tab.id())))
                                .toList());
        line = new LinePane(model.line(), words);
        cue = new CuePane(model.cue(), words);
        scene = new ScenePane(model.scene(), words);
        clip = new ClipPane(model.clip(), words);
        lost = new LostNotices(model.lost(), words);
        linePage = Pages.scrolling(line);
        cuePage = Pages.scrolling(cue);
        scenePage = Pages.scrolling(scene);
        clipPage = Pages.scrolling(clip);
        refused.getStyleClass().add("inspector-refused");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        writeBack.setId("inspector-write-back");
        writeBack.setText(words.get("write-back"));
        writeBack.setGraphic(new FontIcon(MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE));
        writeBack.setMinWidth(USE_PREF_SIZE);
        writing.getStyleClass().add("inspector-lost");
        writing.setMinHeight(USE_PREF_SIZE);
        writing.getChildren().addAll(Pages.faint(words.get("write-back.text")), writeBack);
        getChildren().addAll(head, refused, lost, writing, body);
        listen();
        showRefusal(model.refusedProperty().get());
        showTab();
    }

    /// The panel that lists the takes of the selected line.
    public void showTakesIn(Node panel) {
        takes.getChildren().setAll(panel);
    }

    /// The panel of the selected music, below the words of its cue.
    public void showMusicIn(Node panel) {
        cue.showMusicIn(panel);
    }

    /// What writes the timeline back to the script.
    public void whenWriteBack(Runnable then) {
        writeBack.setOnAction(_ -> then.run());
    }

    private void listen() {
        head.selectedProperty()
                .addListener((_, _, id) -> {
                    for (InspectorTab tab : InspectorTab.values()) {
                        if (tab.id().equals(id) && tab != model.tabProperty().get()) {
                            model.choose(tab);
                        }
                    }
                });
        model.tabProperty().addListener(tabbed);
        model.line().factsProperty().addListener((_, _, _) -> showTab());
        model.line().bedProperty().addListener((_, _, bed) -> line.showBed(bed));
        model.cue().factsProperty().addListener((_, _, _) -> showTab());
        model.scene().factsProperty().addListener((_, _, _) -> showTab());
        model.clip().factsProperty().addListener(clips);
        model.lost().lostProperty().addListener(losses);
        model.lost().writableProperty().addListener(writable);
        model.playingProperty().addListener(playing);
        model.refusedProperty().addListener(refusal);
        model.refusals().whenRefused(this::goBack);
    }

    /// Only the page that is seen is filled.
    private void showTab() {
        InspectorTab tab = model.tabProperty().get();
        head.select(tab.id());
        Node page = page(tab);
        if (!body.getChildren().equals(List.of(page))) {
            body.getChildren().setAll(page);
        }
        showLost();
    }

    private Node page(InspectorTab tab) {
        return switch (tab) {
            case LINE -> page(model.line().factsProperty().get(), line::show, linePage, "line");
            case TAKES -> takes;
            case CUE -> page(model.cue().factsProperty().get(), cue::show, cuePage, "cue");
            case SCENE ->
                    page(model.scene().factsProperty().get(), scene::show, scenePage, "nothing");
            case CLIP -> page(model.clip().factsProperty().get(), clip::show, clipPage, "clip");
        };
    }

    private <F> Node page(Optional<F> facts, Consumer<F> show, Node page, String empty) {
        facts.ifPresent(show);
        return facts.isPresent() ? page : nothing(empty);
    }

    private void showClips() {
        if (model.tabProperty().get() == InspectorTab.CLIP) {
            showTab();
        }
    }

    /// What was lost is said where one looks for it: at its scene and among the clips.
    private void showLost() {
        InspectorTab tab = model.tabProperty().get();
        boolean here = tab == InspectorTab.SCENE || tab == InspectorTab.CLIP;
        lost.show(here ? model.lost().lostProperty().get() : List.of());
        Pages.shown(writing, tab == InspectorTab.CLIP && model.lost().writableProperty().get());
    }

    private Node nothing(String which) {
        boolean any = model.scene().factsProperty().get().isPresent();
        String key = "empty." + (any || which.equals("clip") ? which : "nothing");
        EmptyState state =
                new EmptyState(
                                MaterialDesignC.CURSOR_DEFAULT_CLICK_OUTLINE,
                                words.get(key + ".title"),
                                words.get(key + ".text"))
                        .withHelp("window.md#write-and-watch");
        return Pages.centred(state);
    }

    private void showPlaying(boolean now) {
        line.showPlaying(now);
        cue.showPlaying(now);
        scene.showPlaying(now);
    }

    private void showRefusal(Optional<String> sentence) {
        refused.getChildren()
                .setAll(
                        sentence.stream()
                                .map(text ->
                                        (Node)
                                                new NoticeBar(NoticeBar.Kind.WARN, text)
                                                        .withDismiss(model.refusals()::clear))
                                .toList());
        Pages.shown(refused, sentence.isPresent());
    }

    /// What was refused is not so: the controls show again what the script says.
    private void goBack() {
        scene.goBack();
        clip.goBack();
        showTab();
    }

    @Override
    public void close() {
        model.tabProperty().removeListener(tabbed);
        model.clip().factsProperty().removeListener(clips);
        model.lost().lostProperty().removeListener(losses);
        model.lost().writableProperty().removeListener(writable);
        model.playingProperty().removeListener(playing);
        model.refusedProperty().removeListener(refusal);
        model.refusals().whenRefused(() -> {});
    }
}
