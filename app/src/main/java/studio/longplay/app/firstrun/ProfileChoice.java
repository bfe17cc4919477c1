package studio.longplay.app.firstrun;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.Profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the profiles, with what each means and what was measured of it.
final class ProfileChoice extends VBox implements AutoCloseable {
    private final Words words = Words.of("firstrun");
    private final Map<Profile, RadioButton> choices = new EnumMap<>(Profile.class);
    private final Map<Profile, Label> figures = new EnumMap<>(Profile.class);
    private final Map<Profile, Label> proposals = new EnumMap<>(Profile.class);
    private final List<Subscription> followed = new ArrayList<>();

    ProfileChoice(FirstRunViewModel model) {
        setId("firstrun-profiles");
        setSpacing(10);
        ToggleGroup group = new ToggleGroup();
        for (Profile profile : Profile.values()) {
            getChildren().add(row(profile, group, model));
        }
        followed.add(
                model.profileProperty()
                        .subscribe(now ->
                                choices.forEach(
                                        (profile, choice) -> choice.setSelected(profile == now))));
        followed.add(model.worthProperty().subscribe(this::show));
    }

    private VBox row(Profile profile, ToggleGroup group, FirstRunViewModel model) {
        String key = "profile." + profile.id();
        RadioButton choice = new RadioButton(words.get(key));
        choice.setId("firstrun-profile-" + profile.id());
        choice.setToggleGroup(group);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.selectedProperty()
                .subscribe(on -> {
                    if (on && model.profileProperty().get() != profile) {
                        model.pick(profile);
                    }
                });
        Label proposed = Layout.label(words.get("profile.proposed"), "firstrun-proposed");
        proposed.setId("firstrun-proposed-" + profile.id());
        Label figure = Layout.label("lp-text-secondary");
        figure.setId("firstrun-figure-" + profile.id());
        choices.put(profile, choice);
        figures.put(profile, figure);
        proposals.put(profile, proposed);
        HBox head = new HBox(10, choice, proposed, Layout.spring(), figure);
        head.setAlignment(Pos.CENTER_LEFT);
        Label text = Wrapped.of(words.get(key + ".text"), "lp-text-secondary", "firstrun-meaning");
        return new VBox(2, head, text);
    }

    private void show(Optional<MachineWorth> worth) {
        for (Profile profile : Profile.values()) {
            String figure =
                    worth.map(of -> words.get("profile.figure", of.of(profile).gigaflops()))
                            .orElse("");
            boolean proposed = worth.filter(of -> of.proposed().profile() == profile).isPresent();
            label(figures, profile).setText(figure);
            Layout.shown(label(proposals, profile), proposed);
            RadioButton choice = choices.get(profile);
            if (choice != null) {
                choice.setAccessibleText(said(profile, proposed, figure));
            }
        }
    }

    private String said(Profile profile, boolean proposed, String figure) {
        String key = "profile." + profile.id();
        String name =
                proposed ? words.get(key) + ", " + words.get("profile.proposed") : words.get(key);
        return words.get("profile.said", name, words.get(key + ".text"), figure).strip();
    }

    private static Label label(Map<Profile, Label> labels, Profile profile) {
        Label label = labels.get(profile);
        if (label == null) {
            throw new IllegalStateException("no line for " + profile);
        }
        return label;
    }

    @Override
    public void close() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
    }
}
