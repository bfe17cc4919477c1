package studio.longplay.app.inspector;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;

import java.util.List;
import java.util.Optional;

/// What is selected: its line, its cue, its scene.
public final class InspectorView extends VBox implements AutoCloseable {
    private final InspectorViewModel model;
    private final Words words = Words.of("inspector");
    private final PanelHead head;
    private final VBox refused = new VBox();
    private final StackPane body = new StackPane();
    private final LinePane line;
    private final CuePane cue;
    private final ScenePane scene;
    private final ScrollPane linePage;
    private final ScrollPane cuePage;
    private final ScrollPane scenePage;
    private final ChangeListener<InspectorTab> tabbed = (_, _, _) -> showTab();
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
        linePage = Pages.scrolling(line);
        cuePage = Pages.scrolling(cue);
        scenePage = Pages.scrolling(scene);
        refused.getStyleClass().add("inspector-refused");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, refused, body);
        listen();
        showRefusal(model.refusedProperty().get());
        showTab();
    }

    private void listen() {
        head.selectedProperty()
                .addListener((_, _, id) -> {
                    for (InspectorTab tab : InspectorTab.values()) {
                        if (tab.id().equals(id)) {
                            model.tabProperty().set(tab);
                        }
                    }
                });
        model.tabProperty().addListener(tabbed);
        model.line().factsProperty().addListener((_, _, _) -> showTab());
        model.line().bedProperty().addListener((_, _, bed) -> line.showBed(bed));
        model.cue().factsProperty().addListener((_, _, _) -> showTab());
        model.scene().factsProperty().addListener((_, _, _) -> showTab());
        model.playingProperty().addListener(playing);
        model.refusedProperty().addListener(refusal);
        model.refusals().whenRefused(this::goBack);
    }

    /// Only the page that is seen is filled.
    private void showTab() {
        InspectorTab tab = model.tabProperty().get();
        head.select(tab.id());
        Node page =
                switch (tab) {
                    case LINE ->
                            model.line()
                                    .factsProperty()
                                    .get()
                                    .map(now -> {
                                        line.show(now);
                                        return (Node) linePage;
                                    })
                                    .orElseGet(() -> nothing("line"));
                    case CUE ->
                            model.cue()
                                    .factsProperty()
                                    .get()
                                    .map(now -> {
                                        cue.show(now);
                                        return (Node) cuePage;
                                    })
                                    .orElseGet(() -> nothing("cue"));
                    case SCENE ->
                            model.scene()
                                    .factsProperty()
                                    .get()
                                    .map(now -> {
                                        scene.show(now);
                                        return (Node) scenePage;
                                    })
                                    .orElseGet(() -> nothing("nothing"));
                };
        if (!body.getChildren().equals(List.of(page))) {
            body.getChildren().setAll(page);
        }
    }

    private Node nothing(String which) {
        boolean any = model.scene().factsProperty().get().isPresent();
        String key = "empty." + (any ? which : "nothing");
        return new EmptyState(
                MaterialDesignC.CURSOR_DEFAULT_CLICK_OUTLINE,
                words.get(key + ".title"),
                words.get(key + ".text"));
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
        showTab();
    }

    @Override
    public void close() {
        model.tabProperty().removeListener(tabbed);
        model.playingProperty().removeListener(playing);
        model.refusedProperty().removeListener(refusal);
        model.refusals().whenRefused(() -> {});
    }
}
