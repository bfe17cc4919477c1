package studio.longplay.app.welcome;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.CardButton;
import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.templates.Template;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The page before a project is open: what was open, what to begin with.
public final class WelcomeView extends StackPane implements AutoCloseable {
    private static final double GAP = 16;
    private static final double MARGIN = 32;

    /// Four cards side by side.
    private static final double WIDEST = 4 * RecentCard.WIDTH + 3 * GAP + 2 * MARGIN;

    /// What is open sooner needs no word.
    private static final Duration PATIENCE = Duration.millis(300);

    private final WelcomeViewModel viewModel;
    private final ProjectChoice choice;
    private final Words words = Words.of("welcome");
    private final VBox notices = new VBox();
    private final FlowPane recent = new FlowPane(GAP, GAP);
    private final VBox recentSection = new VBox(12);
    private final EmptyState notFound =
            new EmptyState(
                    MaterialDesignM.MAGNIFY,
                    words.get("recent.not-found"),
                    words.get("recent.not-found.text"));
    private final Map<Template, Picture> pictures = new HashMap<>();
    private final HBox links = new HBox(18);
    private final FileDrop drop;
    private final ListChangeListener<ProjectCard> cardsListener = _ -> showRecent();
    private final MapChangeListener<Template, Path> picturesListener =
            change -> showPicture(change.getKey());
    private final InvalidationListener faultListener = _ -> showNotices();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final InvalidationListener openingListener = _ -> showOpening();
    private final ObservableMap<Template, Path> known;

    /// @param choice asks for files and folders
    public WelcomeView(WelcomeViewModel viewModel, ProjectChoice choice) {
        this.viewModel = viewModel;
        this.choice = choice;
        this.known = viewModel.pictures();
        setId("welcome");
        getStyleClass().add("welcome");
        Layout.shown(links, false);
        VBox page = new VBox(32, head(), notices, recentSection(), templates(), links);
        page.setMaxWidth(WIDEST);
        page.setFillWidth(true);
        page.getStyleClass().add("welcome-page");
        ScrollPane scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("welcome-scroll");
        getChildren().add(scroll);
        drop = new FileDrop(this, words.get("drop.here"), viewModel::open);
        viewModel.cards().addListener(cardsListener);
        known.addListener(picturesListener);
        viewModel.faultProperty().addListener(faultListener);
        viewModel.openingProperty().addListener(openingListener);
        patience.setOnFinished(_ -> showNotices());
        showRecent();
        showOpening();
        known.keySet().forEach(this::showPicture);
    }

    /// Adds a way to what is not of one project, at the end of the page.
    ///
    /// @param id names it to tests
    /// @param key its words in this page's bundle
    public void withLink(String id, String key, Runnable then) {
        Hyperlink link = new Hyperlink(words.get(key));
        link.setId(id);
        link.setOnAction(_ -> {
            link.setVisited(false);
            then.run();
        });
        links.getChildren().add(link);
        Layout.shown(links, true);
    }

    private HBox head() {
        Label title = new Label(words.get("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label sentence = new Label(words.get("welcome.sentence"));
        sentence.getStyleClass().add("lp-text-secondary");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(6, title, sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button empty = button("welcome-new", "new.script", () -> ask(Template.EMPTY));
        Button script = button("welcome-open-script", "open.script", this::openScript);
        Button project = button("welcome-open", "open.project", this::openProject);
        project.getStyleClass().add("lp-primary");
        project.setGraphic(new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        script.setGraphic(new FontIcon(MaterialDesignS.SCRIPT_TEXT_OUTLINE));
        empty.setGraphic(new FontIcon(MaterialDesignF.FILE_PLUS_OUTLINE));
        HBox head = new HBox(8, text, empty, script, project);
        head.setAlignment(Pos.BOTTOM_LEFT);
        head.disableProperty().bind(viewModel.busyProperty());
        return head;
    }

    private Button button(String id, String key, Runnable then) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private VBox recentSection() {
        Label head = sectionHead("recent.title");
        SearchField search = new SearchField(words.get("recent.search"));
        search.setId("welcome-search");
        search.setPrefWidth(RecentCard.WIDTH);
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.visibleProperty().bind(viewModel.searchable());
        HBox row = new HBox(12, head, search);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        recentSection.getChildren().addAll(row, recent);
        return recentSection;
    }

    private Label sectionHead(String key) {
        Label head = new Label(words.get(key));
        head.getStyleClass().add("lp-heading");
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    private void showRecent() {
        recent.getChildren().clear();
        for (ProjectCard card : viewModel.cards()) {
            RecentCard node = new RecentCard(card, words, commands(card.project()));
            node.setId("recent-" + recent.getChildren().size());
            recent.getChildren().add(node);
        }
        boolean searching = !viewModel.searchProperty().get().isBlank();
        if (viewModel.cards().isEmpty() && searching) {
            recent.getChildren().add(notFound);
        }
        boolean some = !recent.getChildren().isEmpty();
        recentSection.setVisible(some);
        recentSection.setManaged(some);
    }

    private RecentCard.Commands commands(RecentProject project) {
        return new RecentCard.Commands(
                () -> viewModel.open(project),
                () ->
                        choice.folder(project.path())
                                .ifPresent(folder -> viewModel.locate(project, folder)),
                () -> viewModel.forget(project));
    }

    private VBox templates() {
        FlowPane cards = new FlowPane(GAP, GAP);
        for (Template template : viewModel.templates()) {
            cards.getChildren().add(card(template));
        }
        return new VBox(12, sectionHead("template.title"), cards);
    }

    private CardButton card(Template template) {
        String key = "template." + template.id();
        CardButton card = new CardButton(words.get(key + ".name"), words.get(key + ".text"));
        card.setId(key.replace('.', '-'));
        card.setPrefWidth(RecentCard.WIDTH);
        Picture picture = new Picture(words.get(key + ".name"));
        pictures.put(template, picture);
        card.withPicture(picture);
        card.withMarks(new Chip(words.get(key + ".length")));
        card.setOnAction(_ -> {
            card.setSelected(false);
            ask(template);
        });
        return card;
    }

    private void showPicture(Template template) {
        Picture picture = pictures.get(template);
        Path file = known.get(template);
        if (picture != null && file != null) {
            picture.show(file);
        }
    }

    private void showOpening() {
        patience.stop();
        if (!viewModel.openingProperty().get().isEmpty()) {
            patience.play();
        }
        showNotices();
    }

    private void showNotices() {
        notices.getChildren().clear();
        viewModel
                .faultProperty()
                .get()
                .ifPresent(fault -> {
                    NoticeBar notice =
                            new NoticeBar(
                                            NoticeBar.Kind.BAD,
                                            fault.sentence() + " " + fault.remedy())
                                    .withDismiss(viewModel::dismiss);
                    notice.setId("welcome-fault");
                    notices.getChildren().add(notice);
                });
        String opening = viewModel.openingProperty().get();
        if (!opening.isEmpty() && patience.getStatus() == Animation.Status.STOPPED) {
            NoticeBar notice =
                    new NoticeBar(NoticeBar.Kind.INFORMATION, words.get("opening", opening));
            notice.setId("welcome-opening");
            notices.getChildren().add(notice);
        }
        boolean some = !notices.getChildren().isEmpty();
        notices.setVisible(some);
        notices.setManaged(some);
    }

    private void openProject() {
        choice.folder(viewModel.projects()).ifPresent(viewModel::open);
    }

    private void openScript() {
        choice.script().ifPresent(viewModel::open);
    }

    private void ask(Template template) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        NewProjectSheet[] sheet = new NewProjectSheet[1];
        sheet[0] =
                new NewProjectSheet(
                        viewModel,
                        template,
                        words,
                        choice,
                        () -> {
                            getChildren().remove(sheet[0]);
                            if (before != null) {
                                before.requestFocus();
                            }
                        });
        getChildren().add(sheet[0]);
        sheet[0].focus();
    }

    /// Gives the focus to the first template.
    public void focusTemplates() {
        // What a scroll pane holds is in the scene only once that has its skin.
        applyCss();
        Node card = lookup("#template-" + viewModel.templates().getFirst().id());
        if (card != null) {
            card.requestFocus();
        }
    }

    /// Begins a new empty project, as its action does.
    public void startEmpty() {
        ask(Template.EMPTY);
    }

    @Override
    public void close() {
        drop.close();
        viewModel.cards().removeListener(cardsListener);
        known.removeListener(picturesListener);
        viewModel.faultProperty().removeListener(faultListener);
        viewModel.openingProperty().removeListener(openingListener);
        patience.stop();
    }
}
