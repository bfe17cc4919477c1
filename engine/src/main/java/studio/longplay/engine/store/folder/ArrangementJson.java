package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// How what was done on the timeline stands in documents: times are ticks, ids are texts, a key is
/// `[ticks, value, ease]`, an edge `[ticks, from the end]`, a speed `"2/1"`, a map of things that
/// know their names a list; what is as the script has it is left out.
final class ArrangementJson {
    private ArrangementJson() {}

    static JsonMapper.Builder teach(JsonMapper.Builder builder) {
        return builder.addMixIn(MediaTime.class, TicksForm.class)
                .addMixIn(ElementId.class, ProjectJson.TextForm.class)
                .addMixIn(Curve.class, KeysForm.class)
                .addMixIn(Key.class, KeyForm.class)
                .addMixIn(Edge.class, EdgeForm.class)
                .addMixIn(Anchor.class, AnchorForm.class)
                .addMixIn(Crossing.class, CrossingForm.class)
                .addMixIn(ClipKey.class, ClipKeyForm.class)
                .addMixIn(UserClip.class, UserClipForm.class)
                .addMixIn(UserTrack.class, UserTrackForm.class)
                .addMixIn(UserMarker.class, UserMarkerForm.class)
                .addMixIn(BinItem.class, BinItemForm.class)
                .addMixIn(Speed.class, AsFraction.class)
                .addMixIn(Treatment.class, AsTreatmentForm.class)
                .addMixIn(Piece.class, AsPieceForm.class)
                .addMixIn(ClipEdit.class, AsEditForm.class)
                .addMixIn(Arrangement.class, AsLists.class)
                .addMixIn(ClipSource.class, SourceTypes.class)
                .addMixIn(ClipRef.class, RefTypes.class)
                .addMixIn(Change.class, ChangeTypes.class);
    }

    /// A time is its ticks.
    private abstract static class TicksForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TicksForm(long ticks) {}

        @JsonValue
        abstract long ticks();
    }

    /// A curve is its keys.
    private abstract static class KeysForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        KeysForm(List<Key> keys) {}

        @JsonValue
        abstract List<Key> keys();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"at", "value", "ease"})
    private interface KeyForm {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"offset", "fromEnd"})
    private interface EdgeForm {}

    @JsonPropertyOrder({"element", "offset", "scene", "sceneOffset"})
    private interface AnchorForm {}

    @JsonSerialize(converter = ArrangementForms.OfCrossing.class)
    @JsonDeserialize(converter = ArrangementForms.ToCrossing.class)
    private interface CrossingForm {}

    @JsonPropertyOrder({"element", "role"})
    private interface ClipKeyForm {}

    @JsonPropertyOrder({
        "id",
        "track",
        "name",
        "source",
        "anchor",
        "in",
        "out",
        "treatment",
        "link",
        "group"
    })
    private interface UserClipForm {}

    @JsonPropertyOrder({"id", "kind", "name", "off", "locked"})
    private interface UserTrackForm {}

    @JsonPropertyOrder({"id", "name", "colour", "anchor", "length"})
    private interface UserMarkerForm {}

    @JsonPropertyOrder({
        "digest",
        "name",
        "file",
        "kind",
        "folder",
        "tags",
        "length",
        "width",
        "height",
        "rate",
        "channels",
        "bytes"
    })
    private interface BinItemForm {}

    @JsonSerialize(converter = ArrangementForms.OfSpeed.class)
    @JsonDeserialize(converter = ArrangementForms.ToSpeed.class)
    private interface AsFraction {}

    @JsonSerialize(converter = ArrangementForms.OfTreatment.class)
    @JsonDeserialize(converter = ArrangementForms.ToTreatment.class)
    private interface AsTreatmentForm {}

    @JsonSerialize(converter = ArrangementForms.OfPiece.class)
    @JsonDeserialize(converter = ArrangementForms.ToPiece.class)
    private interface AsPieceForm {}

    @JsonSerialize(converter = ArrangementForms.OfEdit.class)
    @JsonDeserialize(converter = ArrangementForms.ToEdit.class)
    private interface AsEditForm {}

    @JsonSerialize(converter = ArrangementForms.OfArrangement.class)
    @JsonDeserialize(converter = ArrangementForms.ToArrangement.class)
    private interface AsLists {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = ClipSource.OfMedia.class, name = "media"),
        @Type(value = ClipSource.OfTitle.class, name = "title"),
        @Type(value = ClipSource.OfColour.class, name = "colour")
    })
    private interface SourceTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = ClipRef.OfScript.class, name = "script"),
        @Type(value = ClipRef.OfUser.class, name = "user")
    })
    private interface RefTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Change.PutEdit.class, name = "put-edit"),
        @Type(value = Change.PutClip.class, name = "put-clip"),
        @Type(value = Change.RemoveClip.class, name = "remove-clip"),
        @Type(value = Change.SetTracks.class, name = "set-tracks"),
        @Type(value = Change.PutMarker.class, name = "put-marker"),
        @Type(value = Change.RemoveMarker.class, name = "remove-marker"),
        @Type(value = Change.PutMedia.class, name = "put-media"),
        @Type(value = Change.RemoveMedia.class, name = "remove-media")
    })
    private interface ChangeTypes {}
}
