package studio.longplay.app.inspector;

import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Clip tab shows of the selected clips.
///
/// @param clips at least one
/// @param properties those that some clip has
/// @param speed of those that run
/// @param length on the timeline
/// @param joint how they take over from the clips before them
/// @param joints what can be chosen instead
/// @param playheadIn whether the playhead is in some clip that runs
record ClipFacts(
        List<ChosenClip> clips,
        Map<Property, PropertyFacts> properties,
        Optional<Shared<Speed>> speed,
        Shared<MediaTime> fadeIn,
        Shared<MediaTime> fadeOut,
        Shared<MediaTime> length,
        Shared<Joint> joint,
        List<Joint.Kind> joints,
        Shared<Boolean> enabled,
        boolean playheadIn) {
    /// Empty without clips.
    static Optional<ClipFacts> of(List<ChosenClip> clips, MediaTime playhead) {
        return clips.isEmpty() ? Optional.empty() : Optional.of(some(clips, playhead));
    }

    private static ClipFacts some(List<ChosenClip> clips, MediaTime playhead) {
        Map<Property, PropertyFacts> properties = new EnumMap<>(Property.class);
        for (Property property : Property.values()) {
            PropertyFacts.of(property, clips, playhead)
                    .ifPresent(facts -> properties.put(property, facts));
        }
        List<ChosenClip> running = clips.stream().filter(clip -> clip.nature().runs()).toList();
        return new ClipFacts(
                clips,
                properties,
                Shared.of(running.stream().map(clip -> clip.treatment().speed()).toList()),
                shared(clips.stream().map(clip -> clip.treatment().fadeIn()).toList()),
                shared(clips.stream().map(clip -> clip.treatment().fadeOut()).toList()),
                shared(clips.stream().map(clip -> clip.strip().range().duration()).toList()),
                shared(clips.stream().map(Joint::of).toList()),
                Joint.choices(clips),
                shared(clips.stream().map(clip -> !clip.treatment().disabled()).toList()),
                running.stream()
                        .anyMatch(clip -> clip.nature().isSeen() && clip.takesKeysAt(playhead)));
    }

    private static <T> Shared<T> shared(List<T> values) {
        return Shared.of(values).orElseThrow();
    }

    int count() {
        return clips.size();
    }

    /// The clip, if there is only one.
    Optional<ChosenClip> single() {
        return clips.size() == 1 ? Optional.of(clips.getFirst()) : Optional.empty();
    }

    Optional<UserClip> singleOwn() {
        return single().flatMap(ChosenClip::own);
    }

    Optional<ClipSource.OfTitle> title() {
        return singleOwn()
                .map(UserClip::source)
                .filter(ClipSource.OfTitle.class::isInstance)
                .map(ClipSource.OfTitle.class::cast);
    }

    /// The colour of the clips that are one, `0xRRGGBB`.
    Optional<Shared<Integer>> rgb() {
        return Shared.of(
                clips.stream()
                        .flatMap(clip -> clip.own().stream())
                        .map(UserClip::source)
                        .filter(ClipSource.OfColour.class::isInstance)
                        .map(source -> ((ClipSource.OfColour) source).rgb())
                        .toList());
    }

    /// Whether some clip of the script is not as the script has it.
    boolean changed() {
        return clips.stream().anyMatch(ChosenClip::changed);
    }

    boolean locked() {
        return clips.stream().map(ChosenClip::strip).anyMatch(Strip::locked);
    }
}
