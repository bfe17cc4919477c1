package studio.longplay.app.controls;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// A field to search by; Escape or its cross clears it.
public final class SearchField extends CustomTextField {
    /// An empty field.
    ///
    /// @param prompt what is searched, as "Search voices"
    public SearchField(String prompt) {
        getStyleClass().add("lp-search-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        IconButton clear = new IconButton(MaterialDesignC.CLOSE, Wording.of("search.clear"));
        clear.setFocusTraversable(false);
        clear.getStyleClass().add("lp-search-clear");
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setOnAction(_ -> clear());
        setRight(clear);
        addEventFilter(KeyEvent.KEY_PRESSED, this::clearByEscape);
    }

    /// Escape that clears goes no further: it would close the dialog around the field.
    private void clearByEscape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            key.consume();
        }
    }
}
