package studio.longplay.app.faults;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.words.Words;

import java.util.List;

/// A bug in plain words, its code, its details, and a support bundle.
final class FaultView extends BorderPane implements AutoCloseable {
    private final FaultWindowViewModel viewModel;
    private final BundlePlace bundlePlace;
    private final Words words = Words.of("faults");
    private final Label code = new Label();
    private final Label what = wrapping("");
    private final TextArea details = new TextArea();
    private final VBox bundle = new VBox(8);
    private final Button gather = button("fault-bundle", words.get("bug.bundle"), this::gather);
    private final InvalidationListener bugListener = _ -> showBug();
    private final InvalidationListener bundleListener = _ -> showBundle();

    FaultView(FaultWindowViewModel viewModel, BundlePlace bundlePlace) {
        this.viewModel = viewModel;
        this.bundlePlace = bundlePlace;
        setId("fault-window");
        getStyleClass().add("fault-window");
        setTop(head());
        VBox middle = new VBox(12, details, bundle);
        VBox.setVgrow(details, Priority.ALWAYS);
        middle.getStyleClass().add("fault-middle");
        setCenter(middle);
        setBottom(foot());
        details.setEditable(false);
        details.setId("fault-details");
        details.getStyleClass().add("fault-details");
        viewModel.bugProperty().addListener(bugListener);
        viewModel.bundleProperty().addListener(bundleListener);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        viewModel.goOn();
                        key.consume();
                    }
                });
        showBug();
        showBundle();
    }

    private HBox head() {
        FontIcon icon = new FontIcon(MaterialDesignB.BUG_OUTLINE);
        icon.getStyleClass().add("fault-icon");
        Label title = new Label(words.get("bug.title"));
        title.getStyleClass().add("lp-heading");
        code.setId("fault-code");
        code.getStyleClass().add("fault-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        Label plain = wrapping(words.get("bug.sentence"));
        plain.getStyleClass().add("lp-text-secondary");
        VBox text = new VBox(6, title, plain, what);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = new HBox(14, icon, text, code);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("fault-head");
        return head;
    }

    private HBox foot() {
        Button copy = button("fault-copy", words.get("bug.copy"), this::copy);
        Button goOn = button("fault-continue", words.get("bug.continue"), viewModel::goOn);
        goOn.getStyleClass().add("lp-primary");
        goOn.setDefaultButton(true);
        Label log = new Label(words.get("bug.log", viewModel.log()));
        log.getStyleClass().addAll("lp-text-faint", "lp-small");
        log.setMaxWidth(Double.MAX_VALUE);
        log.setMinWidth(0);
        HBox.setHgrow(log, Priority.ALWAYS);
        HelpLink help = HelpLink.code("bug").withId("fault-help");
        HBox foot = new HBox(8, log, help, copy, gather, goOn);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("fault-foot");
        return foot;
    }

    private void showBug() {
        viewModel
                .bugProperty()
                .get()
                .ifPresent(bug -> {
                    code.setText(bug.code());
                    what.setText(
                            bug.times() == 1
                                    ? bug.what()
                                    : words.get("bug.times", bug.what(), bug.times()));
                    details.setText(viewModel.details());
                });
    }

    private void showBundle() {
        bundle.getChildren().clear();
        switch (viewModel.bundleProperty().get()) {
            case FaultWindowViewModel.BundleState.None _ -> {}
            case FaultWindowViewModel.BundleState.Gathering _ -> {
                ProgressRow row = new ProgressRow(words.get("bug.gathering"));
                row.show(-1, "");
                bundle.getChildren().add(row);
            }
            case FaultWindowViewModel.BundleState.Ready(var contents) -> show(contents);
            case FaultWindowViewModel.BundleState.Saved(var zip) ->
                    add(new NoticeBar(NoticeBar.Kind.OK, words.get("bug.saved", zip)));
            case FaultWindowViewModel.BundleState.Refused(var fault) ->
                    add(new NoticeBar(NoticeBar.Kind.BAD, fault.whole()));
        }
        gather.setDisable(
                viewModel.bundleProperty().get()
                        instanceof FaultWindowViewModel.BundleState.Gathering);
    }

    private void show(List<FaultWindowViewModel.Content> contents) {
        Label head = wrapping(words.get("bug.contents"));
        VBox files = new VBox(2);
        for (FaultWindowViewModel.Content content : contents) {
            Label file = new Label(words.get("bug.file", content.name(), content.bytes() / 1024.0));
            file.getStyleClass().addAll("lp-mono", "lp-text-secondary");
            file.setOnMouseClicked(_ -> details.setText(content.text()));
            files.getChildren().add(file);
        }
        Button save = button("fault-save", words.get("bug.save"), this::save);
        bundle.getChildren().addAll(head, files, save);
    }

    private void add(Node node) {
        bundle.getChildren().add(node);
    }

    private void gather() {
        viewModel.gather();
    }

    private void save() {
        String name = "longplay-support-" + code.getText() + ".zip";
        bundlePlace.choose(name).ifPresent(viewModel::save);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(viewModel.details());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Button button(String id, String text, Runnable then) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    @Override
    public void close() {
        viewModel.bugProperty().removeListener(bugListener);
        viewModel.bundleProperty().removeListener(bundleListener);
    }
}
