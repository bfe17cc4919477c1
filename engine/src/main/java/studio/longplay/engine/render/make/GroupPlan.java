package studio.longplay.engine.render.make;

import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.GroupForm;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Which groups of pictures a programme needs, each of them once, and what its segments are made of
/// them. See docs/decisions/0024.
final class GroupPlan {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VideoSettings video;
    private final Pictures pictures;
    private final UnaryOperator<SegmentPicture> form;

    GroupPlan(VideoSettings video, Pictures pictures) {
        this(video, pictures, GroupForm::of);
    }

    /// @param form what a group is known by; identity finds nothing that comes again
    GroupPlan(VideoSettings video, Pictures pictures, UnaryOperator<SegmentPicture> form) {
        this.video = video;
        this.pictures = pictures;
        this.form = form;
    }

    VideoSettings video() {
        return video;
    }

    /// What a segment shows for some frames: the beginning of a group, or all of it.
    record Part(Digest group, int frames) {}

    /// A group that its segment is the first to need.
    ///
    /// @param from its first frame in the segment
    record Own(SegmentPicture form, Recipe recipe, int from, int frames) {}

    /// A segment.
    ///
    /// @param index in the programme
    /// @param picture in its scene's time
    /// @param parts what it is joined from
    /// @param own the groups that are made with it
    record Order(
            int index,
            int scene,
            SegmentCut.Span span,
            SegmentPicture picture,
            List<Part> parts,
            List<Own> own) {}

    /// A group where it stands.
    private record Place(SegmentPicture form, Recipe recipe, Digest key, int from) {}

    private record Draft(
            int scene, SegmentCut.Span span, SegmentPicture picture, List<Place> places) {}

    /// The segments of a programme.
    ///
    /// @param layersByScene what each scene shows
    List<Order> orders(List<SceneLayout> scenes, List<List<Layer>> layersByScene) {
        List<Draft> drafts = new ArrayList<>();
        for (int scene = 0; scene < scenes.size(); scene++) {
            List<SegmentCut.Span> groups =
                    SegmentCut.groups(scenes.get(scene), video.rate(), video.gopFrames());
            List<Layer> layers = layersByScene.get(scene);
            for (SegmentCut.Span span : SegmentCut.segments(groups)) {
                List<Place> places =
                        groups.stream()
                                .filter(group -> group.first() >= span.first())
                                .filter(group -> group.end() <= span.end())
                                .map(group -> place(group, span, layers))
                                .toList();
                drafts.add(new Draft(scene, span, picture(span, layers), places));
            }
        }
        return orders(drafts);
    }

    private Place place(SegmentCut.Span group, SegmentCut.Span segment, List<Layer> layers) {
        SegmentPicture form = this.form.apply(picture(group, layers));
        Recipe recipe = recipe(form);
        return new Place(form, recipe, recipe.key(), (int) (group.first() - segment.first()));
    }

    private List<Order> orders(List<Draft> drafts) {
        Set<Digest> needed = new HashSet<>();
        drafts.forEach(draft -> draft.places().forEach(place -> needed.add(place.key())));
        Map<SegmentPicture, Digest> longer = new HashMap<>();
        Set<Digest> owned = new HashSet<>();
        List<Order> orders = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Part> parts = new ArrayList<>();
            List<Own> own = new ArrayList<>();
            for (Place place : draft.places()) {
                int frames = place.form().frameCount();
                Optional<Digest> begun = longer(place.form(), needed, longer);
                Digest key = begun.orElse(place.key());
                parts.add(new Part(key, frames));
                if (begun.isEmpty() && owned.add(key)) {
                    own.add(new Own(place.form(), place.recipe(), place.from(), frames));
                }
            }
            orders.add(
                    new Order(
                            orders.size(),
                            draft.scene(),
                            draft.span(),
                            draft.picture(),
                            List.copyOf(parts),
                            List.copyOf(own)));
        }
        return orders;
    }

    /// The longer group that begins like this one, if the programme needs it anyway.
    private Optional<Digest> longer(
            SegmentPicture form, Set<Digest> needed, Map<SegmentPicture, Digest> known) {
        if (form.frameCount() >= video.gopFrames()) {
            return Optional.empty();
        }
        return GroupForm.lengthened(form, video.gopFrames())
                .map(whole -> known.computeIfAbsent(whole, picture -> recipe(picture).key()))
                .filter(needed::contains);
    }

    private SegmentPicture picture(SegmentCut.Span span, List<Layer> layers) {
        return new SegmentPicture(
                        video.width(),
                        video.height(),
                        video.rate(),
                        span.first(),
                        span.frames(),
                        List.of())
                .showing(layers);
    }

    private Recipe recipe(SegmentPicture form) {
        return recipe(form, video);
    }

    /// The recipe of a group that is encoded in some way.
    Recipe recipe(SegmentPicture form, VideoSettings encoding) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        // By way of its JSON, which names the kind of every layer.
        parameters.put("picture", JSON.convertValue(form, Map.class));
        parameters.put("video", encoding.recipe());
        List<Digest> media = pictures.usedBy(form);
        return new Recipe(Segments.MAKER, SegmentPainter.version(form), parameters, media);
    }
}
