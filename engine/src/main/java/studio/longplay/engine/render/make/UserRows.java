package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.Subject;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The pictures of the user's video tracks in a scene, one row for each track, lowest first.
final class UserRows {
    private final Pictures pictures;
    private final FrameRate rate;

    UserRows(Pictures pictures, FrameRate rate) {
        this.pictures = pictures;
        this.rate = rate;
    }

    List<Layer> layers(SceneLayout layout) {
        Map<Integer, List<Placed.PlacedUser>> byLevel = new TreeMap<>();
        for (Placed.PlacedUser clip : layout.userClips()) {
            if (clip.kind() == UserTrack.Kind.VIDEO) {
                byLevel.computeIfAbsent(clip.level(), _ -> new ArrayList<>()).add(clip);
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (List<Placed.PlacedUser> clips : byLevel.values()) {
            clips.sort(Comparator.comparing(clip -> clip.range().start()));
            ShotRow row = new ShotRow(rate);
            for (Placed.PlacedUser clip : clips) {
                subject(clip.clip())
                        .ifPresent(subject ->
                                row.follow(
                                        subject,
                                        clip.slice(),
                                        clip.slice().treatment().crossing()));
            }
            if (!row.shots().isEmpty()) {
                layers.add(Layer.RowLayer.of(row.shots()));
            }
        }
        return layers;
    }

    /// Empty for a sound.
    private Optional<Subject> subject(UserClip clip) {
        return switch (clip.source()) {
            case ClipSource.OfMedia(String digest) -> media(digest, clip.name());
            case ClipSource.OfTitle(String title, String subtitle) ->
                    Optional.of(new Subject.Words(title, subtitle));
            case ClipSource.OfColour(int rgb) -> Optional.of(new Subject.Plain(rgb));
        };
    }

    private Optional<Subject> media(String digest, String name) {
        Optional<BinItem> item = pictures.item(digest);
        if (item.isEmpty() || !pictures.isThere(digest)) {
            return item.filter(known -> known.kind() == BinItem.Kind.AUDIO).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Subject.Missing(item.map(BinItem::name).orElse(name)));
        }
        return switch (item.get().kind()) {
            case STILL -> Optional.of(new Subject.FittedStill(digest));
            case VIDEO ->
                    Optional.of(
                            new Subject.FittedFilm(
                                    digest, item.get().width(), item.get().height()));
            case AUDIO -> Optional.empty();
        };
    }
}
