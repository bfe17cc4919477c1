package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Routing;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the mixing desk stands in documents: strips stand under their texts, a band is `[kind, Hz,
/// dB, quality]`, an automation key `[anchor, value, ease]`; knobs nobody touched are left out.
final class DeskJson {
    private DeskJson() {}

    static JsonMapper.Builder teach(JsonMapper.Builder builder) {
        return builder.addMixIn(Desk.class, AsDesk.class)
                .addMixIn(StripRef.class, AsText.class)
                .addMixIn(Strip.class, AsKnobs.class)
                .addMixIn(Routing.class, AsRows.class)
                .addMixIn(Band.class, BandForm.class)
                .addMixIn(AutomationKey.class, KeyForm.class)
                .addMixIn(AutomationLane.class, LaneForm.class)
                .addMixIn(Gate.class, GateForm.class)
                .addMixIn(DeEsser.class, DeEsserForm.class)
                .addMixIn(Compressor.class, CompressorForm.class)
                .addMixIn(Room.class, RoomForm.class)
                .addMixIn(DuckingSettings.class, DuckingForm.class);
    }

    private static <T> @Nullable T unless(T usual, T value) {
        return value.equals(usual) ? null : value;
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }

    /// A desk; what is not there is as in [Desk#PLAIN].
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"strips", "routing", "room"})
    static final class Form {
        @JsonProperty @Nullable Map<String, Strip> strips;
        @JsonProperty @Nullable Routing routing;
        @JsonProperty @Nullable Room room;
    }

    /// A strip; every knob that is not there stands as in [Strip#PLAIN].
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "gainDb",
        "pan",
        "muted",
        "soloSafe",
        "equalizer",
        "gate",
        "deEsser",
        "compressor",
        "reverbSendDb",
        "lanes"
    })
    static final class Knobs {
        @JsonProperty @Nullable Double gainDb;
        @JsonProperty @Nullable Double pan;
        @JsonProperty @Nullable Boolean muted;
        @JsonProperty @Nullable Boolean soloSafe;
        @JsonProperty @Nullable List<Band> equalizer;
        @JsonProperty @Nullable Gate gate;
        @JsonProperty @Nullable DeEsser deEsser;
        @JsonProperty @Nullable Compressor compressor;
        @JsonProperty @Nullable Double reverbSendDb;
        @JsonProperty @Nullable List<AutomationLane> lanes;
    }

    static final class OfDesk extends StdConverter<Desk, Form> {
        @Override
        public Form convert(Desk desk) {
            Map<String, Strip> strips = new LinkedHashMap<>();
            desk.strips().forEach((ref, strip) -> strips.put(ref.text(), strip));
            Form form = new Form();
            form.strips = unless(Map.of(), strips);
            form.routing = unless(Routing.USUAL, desk.routing());
            form.room = unless(Room.USUAL, desk.room());
            return form;
        }
    }

    static final class ToDesk extends StdConverter<Form, Desk> {
        @Override
        public Desk convert(Form form) {
            Map<StripRef, Strip> strips = new LinkedHashMap<>();
            or(form.strips, Map.<String, Strip>of())
                    .forEach((text, strip) -> strips.put(StripRef.of(text), strip));
            return new Desk(strips, or(form.routing, Routing.USUAL), or(form.room, Room.USUAL));
        }
    }

    static final class OfStrip extends StdConverter<Strip, Knobs> {
        @Override
        public Knobs convert(Strip strip) {
            Strip plain = Strip.PLAIN;
            Knobs knobs = new Knobs();
            knobs.gainDb = unless(plain.gainDb(), strip.gainDb());
            knobs.pan = unless(plain.pan(), strip.pan());
            knobs.muted = unless(plain.muted(), strip.muted());
            knobs.soloSafe = unless(plain.soloSafe(), strip.soloSafe());
            knobs.equalizer = unless(plain.equalizer().bands(), strip.equalizer().bands());
            knobs.gate = unless(plain.gate(), strip.gate());
            knobs.deEsser = unless(plain.deEsser(), strip.deEsser());
            knobs.compressor = unless(plain.compressor(), strip.compressor());
            knobs.reverbSendDb = unless(plain.reverbSendDb(), strip.reverbSendDb());
            knobs.lanes = unless(plain.lanes(), strip.lanes());
            return knobs;
        }
    }

    static final class ToStrip extends StdConverter<Knobs, Strip> {
        @Override
        public Strip convert(Knobs knobs) {
            Strip plain = Strip.PLAIN;
            return new Strip(
                    or(knobs.gainDb, plain.gainDb()),
                    or(knobs.pan, plain.pan()),
                    or(knobs.muted, plain.muted()),
                    or(knobs.soloSafe, plain.soloSafe()),
                    new Equalizer(or(knobs.equalizer, plain.equalizer().bands())),
                    or(knobs.gate, plain.gate()),
                    or(knobs.deEsser, plain.deEsser()),
                    or(knobs.compressor, plain.compressor()),
                    or(knobs.reverbSendDb, plain.reverbSendDb()),
                    or(knobs.lanes, plain.lanes()));
        }
    }

    static final class OfRef extends StdConverter<StripRef, String> {
        @Override
        public String convert(StripRef ref) {
            return ref.text();
        }
    }

    static final class ToRef extends StdConverter<String, StripRef> {
        @Override
        public StripRef convert(String text) {
            return StripRef.of(text);
        }
    }

    static final class OfRouting extends StdConverter<Routing, Map<String, Map<StemName, Double>>> {
        @Override
        public Map<String, Map<StemName, Double>> convert(Routing routing) {
            Map<String, Map<StemName, Double>> rows = new LinkedHashMap<>();
            routing.gains().forEach((source, row) -> rows.put(source.text(), row));
            return rows;
        }
    }

    static final class ToRouting extends StdConverter<Map<String, Map<StemName, Double>>, Routing> {
        @Override
        public Routing convert(Map<String, Map<StemName, Double>> rows) {
            Map<StripRef, Map<StemName, Double>> gains = new LinkedHashMap<>();
            rows.forEach((source, row) -> gains.put(StripRef.of(source), row));
            return new Routing(gains);
        }
    }

    @JsonSerialize(converter = OfDesk.class)
    @JsonDeserialize(converter = ToDesk.class)
    private interface AsDesk {}

    @JsonSerialize(converter = OfRef.class)
    @JsonDeserialize(converter = ToRef.class)
    private interface AsText {}

    @JsonSerialize(converter = OfStrip.class)
    @JsonDeserialize(converter = ToStrip.class)
    private interface AsKnobs {}

    @JsonSerialize(converter = OfRouting.class)
    @JsonDeserialize(converter = ToRouting.class)
    private interface AsRows {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"kind", "frequencyHz", "gainDb", "quality"})
    private interface BandForm {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"at", "value", "ease"})
    private interface KeyForm {}

    @JsonPropertyOrder({"parameter", "keys"})
    private interface LaneForm {}

    @JsonPropertyOrder({"thresholdDb", "rangeDb", "attackMs", "holdMs", "releaseMs"})
    private interface GateForm {}

    @JsonPropertyOrder({"frequencyHz", "thresholdDb", "depthDb"})
    private interface DeEsserForm {}

    @JsonPropertyOrder({"thresholdDb", "ratio", "kneeDb", "attackMs", "releaseMs", "makeupDb"})
    private interface CompressorForm {}

    @JsonPropertyOrder({"seconds", "preDelayMs", "dampingHz", "widthRatio"})
    private interface RoomForm {}

    @JsonPropertyOrder({"musicDb", "effectsDb", "ensembleDb", "attackMs", "releaseMs", "bridgeMs"})
    private interface DuckingForm {}
}
