package studio.longplay.app.gallery;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Look;
import studio.longplay.assets.Assets;

import java.util.List;
import java.util.stream.Stream;

/// All pages, and how a page is put in a scene.
final class Gallery {
    static final double WIDTH = 760;

    private Gallery() {}

    static List<Page> pages() {
        return Stream.of(ButtonPages.pages(), RowPages.pages(), ShowPages.pages())
                .flatMap(List::stream)
                .toList();
    }

    /// A page in a dressed scene as high as it needs, laid out.
    static Scene scene(Page page, Assets.Theme theme) {
        StackPane root = new StackPane(page.content().get());
        root.getStyleClass().add("lp-panel");
        root.setStyle("-fx-padding: 20px;");
        Scene sized = new Scene(root, WIDTH, 2_000);
        Look.dress(sized, theme);
        root.applyCss();
        root.layout();
        double height = Math.ceil(root.prefHeight(WIDTH));
        sized.setRoot(new StackPane());
        Scene scene = new Scene(root, WIDTH, height);
        Look.dress(scene, theme);
        root.applyCss();
        root.layout();
        return scene;
    }

    static VBox column(Node... nodes) {
        return new VBox(16, nodes);
    }
}
