package studio.longplay.app.help;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;

/// A picture of a page: as wide as there is room, never wider than it is.
final class PagePicture extends Pane {
    private static final int HEADER_BEFORE_SIZE = 16;

    private final ImageView view = new ImageView();
    private final double width;
    private final double ratio;

    private PagePicture(URL file, String alt) {
        double[] size = size(file);
        width = size[0];
        ratio = size[1] / size[0];
        view.setImage(new Image(file.toExternalForm(), true));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(alt);
        getStyleClass().add("help-picture");
        getChildren().add(view);
    }

    /// The picture, or its words where it is not there.
    static Optional<Node> of(org.commonmark.node.Image image, HelpPlace page) {
        String alt = HelpPage.plain(image);
        if (HelpPlace.isElsewhere(image.getDestination())) {
            return Optional.empty();
        }
        return Optional.of(
                HelpPages.picture(page.beside(image.getDestination()))
                        .<Node>map(file -> new PagePicture(file, alt))
                        .orElseGet(() -> new Label(alt)));
    }

    /// The size stands in the first bytes of a PNG: a page is laid out before its pictures are
    /// read.
    private static double[] size(URL file) {
        try (DataInputStream bytes = new DataInputStream(file.openStream())) {
            bytes.skipNBytes(HEADER_BEFORE_SIZE);
            return new double[] {bytes.readInt(), bytes.readInt()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return Math.min(width, forWidth < 0 ? width : forWidth) * ratio;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(width, getWidth()));
        view.relocate(0, 0);
    }
}
