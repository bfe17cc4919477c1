package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import tools.jackson.databind.util.StdConverter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What values of the timeline are turned into on their way to a document and back: what is usual
/// is null here, and left out there.
final class ArrangementForms {
    private ArrangementForms() {}

    private static <T> @Nullable T unless(T usual, T value) {
        return value.equals(usual) ? null : value;
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }

    /// A treatment; every field that is not there is as in [Treatment#NONE].
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"fadeIn", "fadeOut", "speed", "curves", "crossing", "disabled"})
    static final class TreatmentForm {
        @JsonProperty @Nullable MediaTime fadeIn;
        @JsonProperty @Nullable MediaTime fadeOut;
        @JsonProperty @Nullable Speed speed;
        @JsonProperty @Nullable Map<Property, Curve> curves;
        @JsonProperty @Nullable Crossing crossing;
        @JsonProperty @Nullable Boolean disabled;
    }

    /// A transition; a fade that is not there is [Crossing.Fade#AUTO], as all were before there was
    /// a choice.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "direction", "before", "after", "fade"})
    static final class CrossingForm {
        @JsonProperty Crossing.@Nullable Kind kind;
        @JsonProperty Crossing.@Nullable Direction direction;
        @JsonProperty @Nullable MediaTime before;
        @JsonProperty @Nullable MediaTime after;
        @JsonProperty Crossing.@Nullable Fade fade;
    }

    /// A piece; every field that is not there is as in [Piece#WHOLE].
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"in", "out", "shift", "treatment"})
    static final class PieceForm {
        @JsonProperty @Nullable Edge in;
        @JsonProperty @Nullable Edge out;
        @JsonProperty @Nullable MediaTime shift;
        @JsonProperty @Nullable Treatment treatment;
    }

    /// An edit of a clip; every field that is not there is as in [ClipEdit#NONE].
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"pieces", "lead", "ripple", "group"})
    static final class EditForm {
        @JsonProperty @Nullable List<Piece> pieces;
        @JsonProperty @Nullable MediaTime lead;
        @JsonProperty @Nullable MediaTime ripple;
        @JsonProperty @Nullable String group;
    }

    /// One entry of [Arrangement#clips()].
    @JsonPropertyOrder({"key", "edit"})
    record Edited(ClipKey key, ClipEdit edit) {}

    /// An arrangement with lists for maps.
    @JsonPropertyOrder({"clips", "userClips", "tracks", "markers", "bin"})
    record Lists(
            List<Edited> clips,
            List<UserClip> userClips,
            List<UserTrack> tracks,
            List<UserMarker> markers,
            List<BinItem> bin) {}

    static final class OfSpeed extends StdConverter<Speed, String> {
        @Override
        public String convert(Speed speed) {
            return speed.numerator() + "/" + speed.denominator();
        }
    }

    static final class ToSpeed extends StdConverter<String, Speed> {
        @Override
        public Speed convert(String text) {
            int bar = text.indexOf('/');
            if (bar < 0) {
                throw new IllegalArgumentException("not a speed: " + text);
            }
            return new Speed(
                    Integer.parseInt(text.substring(0, bar)),
                    Integer.parseInt(text.substring(bar + 1)));
        }
    }

    static final class OfTreatment extends StdConverter<Treatment, TreatmentForm> {
        @Override
        public TreatmentForm convert(Treatment treatment) {
            TreatmentForm form = new TreatmentForm();
            form.fadeIn = unless(MediaTime.ZERO, treatment.fadeIn());
            form.fadeOut = unless(MediaTime.ZERO, treatment.fadeOut());
            form.speed = unless(Speed.NORMAL, treatment.speed());
            form.curves = unless(Map.of(), treatment.curves());
            form.crossing = treatment.crossing().orElse(null);
            form.disabled = unless(false, treatment.disabled());
            return form;
        }
    }

    static final class ToTreatment extends StdConverter<TreatmentForm, Treatment> {
        @Override
        public Treatment convert(TreatmentForm form) {
            return new Treatment(
                    or(form.fadeIn, MediaTime.ZERO),
                    or(form.fadeOut, MediaTime.ZERO),
                    or(form.speed, Speed.NORMAL),
                    or(form.curves, Map.of()),
                    Optional.ofNullable(form.crossing),
                    or(form.disabled, false));
        }
    }

    static final class OfCrossing extends StdConverter<Crossing, CrossingForm> {
        @Override
        public CrossingForm convert(Crossing crossing) {
            CrossingForm form = new CrossingForm();
            form.kind = crossing.kind();
            form.direction = crossing.direction();
            form.before = crossing.before();
            form.after = crossing.after();
            form.fade = unless(Crossing.Fade.AUTO, crossing.fade());
            return form;
        }
    }

    static final class ToCrossing extends StdConverter<CrossingForm, Crossing> {
        @Override
        public Crossing convert(CrossingForm form) {
            if (form.kind == null
                    || form.direction == null
                    || form.before == null
                    || form.after == null) {
                throw new IllegalArgumentException(
                        "a transition has a kind, a direction and times");
            }
            return new Crossing(
                    form.kind,
                    form.direction,
                    form.before,
                    form.after,
                    or(form.fade, Crossing.Fade.AUTO));
        }
    }

    static final class OfPiece extends StdConverter<Piece, PieceForm> {
        @Override
        public PieceForm convert(Piece piece) {
            PieceForm form = new PieceForm();
            form.in = unless(Edge.START, piece.in());
            form.out = unless(Edge.END, piece.out());
            form.shift = unless(MediaTime.ZERO, piece.shift());
            form.treatment = unless(Treatment.NONE, piece.treatment());
            return form;
        }
    }

    static final class ToPiece extends StdConverter<PieceForm, Piece> {
        @Override
        public Piece convert(PieceForm form) {
            return new Piece(
                    or(form.in, Edge.START),
                    or(form.out, Edge.END),
                    or(form.shift, MediaTime.ZERO),
                    or(form.treatment, Treatment.NONE));
        }
    }

    static final class OfEdit extends StdConverter<ClipEdit, EditForm> {
        @Override
        public EditForm convert(ClipEdit edit) {
            EditForm form = new EditForm();
            form.pieces = unless(ClipEdit.NONE.pieces(), edit.pieces());
            form.lead = unless(MediaTime.ZERO, edit.lead());
            form.ripple = unless(MediaTime.ZERO, edit.ripple());
            form.group = unless("", edit.group());
            return form;
        }
    }

    static final class ToEdit extends StdConverter<EditForm, ClipEdit> {
        @Override
        public ClipEdit convert(EditForm form) {
            return new ClipEdit(
                    or(form.pieces, ClipEdit.NONE.pieces()),
                    or(form.lead, MediaTime.ZERO),
                    or(form.ripple, MediaTime.ZERO),
                    or(form.group, ""));
        }
    }

    static final class OfArrangement extends StdConverter<Arrangement, Lists> {
        @Override
        public Lists convert(Arrangement arrangement) {
            return new Lists(
                    arrangement.clips().entrySet().stream()
                            .map(entry -> new Edited(entry.getKey(), entry.getValue()))
                            .toList(),
                    List.copyOf(arrangement.userClips().values()),
                    arrangement.tracks(),
                    List.copyOf(arrangement.markers().values()),
                    List.copyOf(arrangement.bin().values()));
        }
    }

    static final class ToArrangement extends StdConverter<Lists, Arrangement> {
        @Override
        public Arrangement convert(Lists lists) {
            return new Arrangement(
                    lists.clips.stream().collect(Collectors.toMap(Edited::key, Edited::edit)),
                    named(lists.userClips, UserClip::id),
                    lists.tracks,
                    named(lists.markers, UserMarker::id),
                    named(lists.bin, BinItem::digest));
        }

        private static <V> Map<String, V> named(List<V> values, Function<V, String> name) {
            return values.stream().collect(Collectors.toMap(name, Function.identity()));
        }
    }
}
