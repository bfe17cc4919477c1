package studio.longplay.app.sounds;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import studio.longplay.app.words.Words;
import studio.longplay.engine.sfx.bank.SoundQuery;
import studio.longplay.engine.store.library.Facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Narrows the sounds by one field: every value with how many there would be.
final class FacetBox extends ComboBox<Facet> {
    private final Facet any;
    private final SoundQuery.Field field;
    private boolean following;

    FacetBox(SoundsViewModel model, SoundQuery.Field field, Words words) {
        this.field = field;
        String name = field.name().toLowerCase(Locale.ROOT);
        any = new Facet("", words.get("facet." + name + ".any"), 0);
        setId("sounds-facet-" + name);
        setAccessibleText(words.get("facet." + name));
        getStyleClass().add("sounds-facet");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(0);
        setVisibleRowCount(16);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Facet facet) {
                        return facet == null || facet.value().isEmpty()
                                ? any.label()
                                : words.get("facet.value", facet.label(), facet.count());
                    }

                    @Override
                    public Facet fromString(String text) {
                        return any;
                    }
                });
        valueProperty()
                .addListener((_, _, now) -> {
                    if (!following && now != null) {
                        model.only(
                                field, Optional.of(now.value()).filter(value -> !value.isEmpty()));
                    }
                });
    }

    /// Shows what a search found.
    void show(SoundsViewModel model) {
        List<Facet> values = new ArrayList<>(List.of(any));
        values.addAll(model.foundProperty().get().facets().getOrDefault(field, List.of()));
        Set<String> chosen = model.query().only().getOrDefault(field, Set.of());
        Facet shown =
                values.stream()
                        .filter(facet -> chosen.contains(facet.value()))
                        .findFirst()
                        .orElse(any);
        following = true;
        if (!getItems().equals(values)) {
            getItems().setAll(values);
        }
        setValue(shown);
        following = false;
    }
}
