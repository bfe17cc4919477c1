package studio.longplay.app.about;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.words.Words;

import java.util.Locale;
import java.util.function.Function;

/// Name, versions and licences on a page.
public final class AboutView extends VBox implements AutoCloseable {
    private static final double ICON = 64;

    private final AboutViewModel viewModel;
    private final Words words = Words.of("about");
    private final GridPane facts = new GridPane(20, 6);
    private final InvalidationListener listener = _ -> showFacts();

    public AboutView(AboutViewModel viewModel) {
        this.viewModel = viewModel;
        setId("about");
        getStyleClass().add("about");
        setSpacing(18);
        TableView<Component> table = table();
        SearchField search = search(table);
        Label licences = new Label(words.get("licences"));
        licences.getStyleClass().add("lp-heading");
        licences.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(licences, Priority.ALWAYS);
        HBox row = new HBox(12, licences, search);
        row.setAlignment(Pos.CENTER_LEFT);
        Label own = new Label(words.get("licences.own"));
        own.setWrapText(true);
        own.setMinHeight(Region.USE_PREF_SIZE);
        own.getStyleClass().add("lp-text-secondary");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), facts, row, own, table);
        viewModel.facts().addListener(listener);
        showFacts();
    }

    private HBox head() {
        Image image = Look.icons().get(Look.icons().size() - 3);
        ImageView icon = new ImageView(image);
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        Label name = new Label(Words.of("application").get("application.name"));
        name.getStyleClass().add("about-name");
        Label what = new Label(words.get("what"));
        what.getStyleClass().add("lp-text-secondary");
        VBox text = new VBox(4, name, what);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = new Button(words.get("copy"));
        copy.setId("about-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        HBox head = new HBox(16, icon, text, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void showFacts() {
        facts.getChildren().clear();
        int row = 0;
        for (AboutViewModel.Fact fact : viewModel.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("lp-text-secondary");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            facts.addRow(row++, name, value);
        }
    }

    private TableView<Component> table() {
        TableView<Component> table = new TableView<>();
        table.setId("about-licences");
        table.setAccessibleText(words.get("licences"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("component", Component::name, 260));
        table.getColumns().add(column("component.version", Component::version, 90));
        table.getColumns().add(column("component.licence", Component::licence, 240));
        table.getColumns().add(column("component.source", Component::source, 240));
        table.setPlaceholder(new Label(words.get("licences.none")));
        table.setItems(FXCollections.observableArrayList(viewModel.components()));
        table.setPrefHeight(260);
        return table;
    }

    private TableColumn<Component, String> column(
            String key, Function<Component, String> value, double width) {
        TableColumn<Component, String> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private SearchField search(TableView<Component> table) {
        SearchField search = new SearchField(words.get("licences.search"));
        search.setId("about-search");
        search.setPrefWidth(220);
        search.textProperty()
                .addListener((_, _, now) -> {
                    String wanted = now.strip().toLowerCase(Locale.ROOT);
                    table.getItems()
                            .setAll(
                                    viewModel.components().stream()
                                            .filter(part ->
                                                    (part.name() + " " + part.licence())
                                                            .toLowerCase(Locale.ROOT)
                                                            .contains(wanted))
                                            .toList());
                });
        return search;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(viewModel.asText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void close() {
        viewModel.facts().removeListener(listener);
    }
}
