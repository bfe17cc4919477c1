package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.project.voicing.VoicingChange;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the voicing of a project stands in documents: gaps and takes are lists of what they are of.
final class VoicingJson {
    private VoicingJson() {}

    static JsonMapper.Builder teach(JsonMapper.Builder builder) {
        return builder.addMixIn(Voicing.class, AsDocument.class)
                .addMixIn(TakeSource.class, SourceTypes.class)
                .addMixIn(VoicingChange.class, ChangeTypes.class)
                .addMixIn(KeptTake.class, TakeForm.class)
                .addMixIn(LineTakes.class, TakesForm.class)
                .addMixIn(Manner.class, MannerForm.class)
                .addMixIn(Turn.class, TurnForm.class);
    }

    record Gap(String from, String to, MediaTime length) {}

    record Line(ElementId line, LineTakes takes) {}

    @JsonPropertyOrder({"aliases", "colours", "gaps", "lexicon", "takes"})
    record Document(
            Map<String, String> aliases,
            Map<String, String> colours,
            List<Gap> gaps,
            Map<String, String> lexicon,
            List<Line> takes) {
        @JsonCreator
        Document(
                @JsonProperty("aliases") Map<String, String> aliases,
                @JsonProperty("colours") Map<String, String> colours,
                @JsonProperty("gaps") List<Gap> gaps,
                @JsonProperty("lexicon") Map<String, String> lexicon,
                @JsonProperty("takes") List<Line> takes) {
            this.aliases = aliases;
            this.colours = colours;
            this.gaps = gaps;
            this.lexicon = lexicon;
            this.takes = takes;
        }
    }

    static final class OfVoicing extends StdConverter<Voicing, Document> {
        @Override
        public Document convert(Voicing voicing) {
            return new Document(
                    voicing.aliases(),
                    voicing.colours(),
                    voicing.gaps().entrySet().stream()
                            .map(it -> new Gap(it.getKey().from(), it.getKey().to(), it.getValue()))
                            .toList(),
                    voicing.lexicon(),
                    new TreeMap<>(voicing.takes())
                            .entrySet().stream()
                                    .map(it -> new Line(it.getKey(), it.getValue()))
                                    .toList());
        }
    }

    static final class ToVoicing extends StdConverter<Document, Voicing> {
        @Override
        public Voicing convert(Document document) {
            Map<Turn, MediaTime> gaps = new HashMap<>();
            document.gaps().forEach(gap -> gaps.put(new Turn(gap.from(), gap.to()), gap.length()));
            Map<ElementId, LineTakes> takes = new HashMap<>();
            document.takes().forEach(line -> takes.put(line.line(), line.takes()));
            return new Voicing(
                    document.aliases(), document.colours(), gaps, document.lexicon(), takes);
        }
    }

    @JsonSerialize(converter = OfVoicing.class)
    @JsonDeserialize(converter = ToVoicing.class)
    private interface AsDocument {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = TakeSource.Spoken.class, name = "spoken"),
        @Type(value = TakeSource.Recorded.class, name = "recorded")
    })
    private interface SourceTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = VoicingChange.PutAlias.class, name = "put-alias"),
        @Type(value = VoicingChange.PutColour.class, name = "put-colour"),
        @Type(value = VoicingChange.PutGap.class, name = "put-gap"),
        @Type(value = VoicingChange.PutWord.class, name = "put-word"),
        @Type(value = VoicingChange.PutTakes.class, name = "put-takes")
    })
    private interface ChangeTypes {}

    @JsonPropertyOrder({"id", "source", "starred", "note"})
    private interface TakeForm {}

    @JsonPropertyOrder({"kept", "chosen"})
    private interface TakesForm {}

    @JsonPropertyOrder({"rate", "semitones", "gainDb", "range", "characters"})
    private interface MannerForm {}

    @JsonPropertyOrder({"from", "to"})
    private interface TurnForm {}
}
