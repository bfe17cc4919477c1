package studio.longplay.app.gallery;

import javafx.scene.Node;

import java.util.function.Supplier;

/// A page of the gallery.
///
/// @param name names its pictures
/// @param content builds it anew, on the window's thread
record Page(String name, Supplier<Node> content) {
    @Override
    public String toString() {
        return name;
    }
}
