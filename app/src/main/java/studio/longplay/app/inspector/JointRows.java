package studio.longplay.app.inspector;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.words.Words;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The transition at the start of clips.
final class JointRows extends VBox {
    private static final MediaTime USUAL = MediaTime.ofSeconds(1);

    private final ChoiceOfMany<Joint.Kind> kind;
    private final ChoiceOfMany<Crossing.Direction> direction;
    private final MixedRow length;
    private final ChoiceOfMany<Crossing.Fade> fade;
    private boolean heard;

    JointRows(ClipViewModel model, Words words) {
        kind =
                new ChoiceOfMany<>(
                        words.get("clip.joint"),
                        "inspector-clip-joint",
                        it -> words.get("clip.joint." + key(it)),
                        model::setJoint);
        direction =
                new ChoiceOfMany<>(
                        words.get("clip.joint.direction"),
                        "inspector-clip-joint-direction",
                        it ->
                                words.get(
                                        "clip.joint.direction."
                                                + it.name().toLowerCase(Locale.ROOT)),
                        model::setJointDirection);
        length =
                new MixedRow(
                        new MixedRow.Made(
                                "inspector-clip-joint-length",
                                words.get("clip.joint.length"),
                                new ValueRange(0.1, 5, 0.1, 0.5, 1),
                                ValueFormat.number(1, " s")),
                        words,
                        model::setJointLength,
                        () -> model.setJointLength(1));
        fade =
                new ChoiceOfMany<>(
                        words.get("clip.joint.fades"),
                        "inspector-clip-joint-fade",
                        it -> words.get("clip.joint.fades." + key(it)),
                        model::setJointFade);
        getStyleClass().add("inspector-section");
        getChildren().addAll(kind, direction, length, fade);
    }

    private String key(Joint.Kind it) {
        boolean fade = heard && it == Joint.Kind.DISSOLVE;
        return fade ? "fade" : it.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Crossing.Fade it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void show(ClipFacts now) {
        heard = now.clips().stream().allMatch(clip -> clip.nature() == ClipNature.SOUND);
        List<Joint> joints = now.clips().stream().map(Joint::of).toList();
        kind.show(now.joints(), common(joints.stream().map(Joint::kind).toList()));
        Pages.shown(direction, joints.stream().anyMatch(Joint::hasDirection));
        direction.show(
                List.of(Crossing.Direction.values()),
                common(joints.stream().map(Joint::direction).toList()));
        List<MediaTime> lengths =
                joints.stream().filter(Joint::hasLength).map(Joint::length).toList();
        Pages.shown(length, !lengths.isEmpty());
        Pages.shown(fade, heard && !lengths.isEmpty());
        fade.show(
                List.of(Crossing.Fade.values()),
                common(joints.stream().filter(Joint::hasLength).map(Joint::fade).toList()));
        Shared.of(lengths)
                .ifPresent(it ->
                        length.show(
                                new Shared<>(it.value().toSecondsForDisplay(), it.mixed()),
                                it.mixed() || !it.value().equals(USUAL)));
    }

    private static <T> Optional<T> common(List<T> values) {
        return Shared.of(values).flatMap(Shared::common);
    }
}
