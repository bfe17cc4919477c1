package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Cast;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.ProjectId;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ElementId;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Projects, edits and journal records as JSON documents. Types have names of their own here, so
/// that renaming a class changes no file.
final class ProjectJson {
    /// Version 7 changes nothing of older documents: it keeps programs of version 6 from meeting
    /// strips and curves they have no name for.
    static final Schema PROJECT =
            new Schema(
                    "project",
                    List.of(
                            ProjectJson::withEnsemble,
                            ProjectJson::withArrangement,
                            ProjectJson::withVoicing,
                            ProjectJson::withDesk,
                            ProjectJson::withTerms,
                            UnaryOperator.identity()));

    /// Version 2 has a fourth stem that edits may name, version 3 edits of the timeline and edits
    /// of several parts, version 4 edits of how lines are spoken, version 5 edits of the desk,
    /// version 6 edits of a preset's terms, version 7 strips of the script's rows and how the
    /// sounds of a transition cross; older records have none of them.
    static final Schema RECORD =
            new Schema(
                    "journal-record",
                    List.of(
                            UnaryOperator.identity(),
                            UnaryOperator.identity(),
                            ProjectJson::withVoiced,
                            ProjectJson::withDuckingTimes,
                            UnaryOperator.identity(),
                            UnaryOperator.identity()));

    private static final JsonMapper JSON =
            DeskJson.teach(VoicingJson.teach(ArrangementJson.teach(JsonMapper.builder())))
                    .addMixIn(ProjectId.class, TextForm.class)
                    .addMixIn(Cast.class, MapForm.class)
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    /// Every edit under the name it has in files, for ever.
    static final Map<String, Class<? extends Edit>> EDITS = edits();

    /// Names the file in faults.
    private final Path file;

    ProjectJson(Path file) {
        this.file = file;
    }

    private static Map<String, Class<? extends Edit>> edits() {
        Map<String, Class<? extends Edit>> edits = new LinkedHashMap<>();
        edits.put("replace-script", Edit.ReplaceScript.class);
        edits.put("change-script", Edit.ChangeScript.class);
        edits.put("recast", Edit.Recast.class);
        edits.put("retitle", Edit.Retitle.class);
        edits.put("set-loudness-target", Edit.SetLoudnessTarget.class);
        edits.put("keep-programme-gain", Edit.KeepProgrammeGain.class);
        edits.put("set-stem-gain", Edit.SetStemGain.class);
        edits.put("set-ducking", Edit.SetDucking.class);
        edits.put("set-strip", Edit.SetStrip.class);
        edits.put("set-route", Edit.SetRoute.class);
        edits.put("set-room", Edit.SetRoom.class);
        edits.put("set-captions", Edit.SetCaptions.class);
        edits.put("set-preset", Edit.SetPreset.class);
        edits.put("set-export", Edit.SetExport.class);
        edits.put("restore", Edit.Restore.class);
        edits.put("arrange", Edit.Arrange.class);
        edits.put("voice", Edit.Voice.class);
        edits.put("settled", Edit.Settled.class);
        edits.put("compound", Edit.Compound.class);
        return edits;
    }

    /// Version 1 knew three stems; the ensemble was heard as it was mixed.
    private static ObjectNode withEnsemble(ObjectNode project) {
        if (project.path("mix") instanceof ObjectNode mix) {
            mix.put("ensembleGainDb", 0.0);
        }
        return project;
    }

    /// Nothing was done on the timeline before version 3.
    private static ObjectNode withArrangement(ObjectNode project) {
        return project.set("arrangement", JSON.valueToTree(Arrangement.NONE));
    }

    /// Nothing was decided about how lines are spoken before version 4.
    private static ObjectNode withVoicing(ObjectNode project) {
        return project.set("voicing", JSON.valueToTree(Voicing.NONE));
    }

    /// Ducking had two depths and no times, and there was no desk, before version 5.
    private static ObjectNode withDesk(ObjectNode project) {
        if (project.path("mix") instanceof ObjectNode mix) {
            mix.set("ducking", ducking(mix.path("ducking")));
            mix.set("desk", JSON.valueToTree(Desk.PLAIN));
        }
        return project;
    }

    /// Presets were taken as they are before version 6.
    private static ObjectNode withTerms(ObjectNode project) {
        if (project.path("export") instanceof ObjectNode export) {
            export.putObject("terms");
        }
        return project;
    }

    private static JsonNode ducking(JsonNode depth) {
        ObjectNode ducking = JSON.valueToTree(DuckingSettings.USUAL);
        ducking.set("musicDb", depth.required("musicDb"));
        return ducking.set("effectsDb", depth.required("effectsDb"));
    }

    /// The edit of the ducking's depths became one of all its settings in version 5, and changes of
    /// the script moved no keys of the desk before; edits may have edits in them.
    private static ObjectNode withDuckingTimes(ObjectNode record) {
        addDuckingTimes(record);
        return record;
    }

    private static void addDuckingTimes(JsonNode document) {
        if (document instanceof ObjectNode body) {
            if (body.path("type").asString("").equals("settled")) {
                body.putObject("keys");
            }
            if (body.path("type").asString("").equals("set-ducking")) {
                body.set("ducking", ducking(body.path("depth")));
                body.remove("depth");
            }
            body.path("edits").forEach(ProjectJson::addDuckingTimes);
            addDuckingTimes(body.path("edit"));
        }
    }

    /// Changes of the script moved no takes before version 4; edits may have edits in them.
    private static ObjectNode withVoiced(ObjectNode record) {
        addVoiced(record);
        return record;
    }

    private static void addVoiced(JsonNode document) {
        if (document instanceof ObjectNode body) {
            if (body.path("type").asString("").equals("settled")) {
                body.putArray("voiced");
            }
            body.path("edits").forEach(ProjectJson::addVoiced);
            addVoiced(body.path("edit"));
        }
    }

    String write(Project project) {
        return JSON.writeValueAsString(document(project));
    }

    /// The same, and says which version of the program wrote it; readers pass over that.
    ///
    /// @param program empty if it is not known
    String write(Project project, String program) {
        ObjectNode document = document(project);
        return JSON.writeValueAsString(
                program.isEmpty() ? document : document.put(Written.PROGRAM, program));
    }

    /// Who wrote a project's document or a record, whether or not this program can read the rest.
    Written written(byte[] json) throws StudioFault {
        return understood(() -> JSON.readTree(json), Written::of);
    }

    /// @throws StudioFault.Input `store.project-newer`
    /// @throws StudioFault.Resource `store.project-unreadable`
    Project readProject(String json) throws StudioFault {
        return understood(() -> JSON.readTree(json), this::project);
    }

    byte[] write(JournalRecord told, Instant at) {
        ObjectNode body = JSON.createObjectNode().put("at", at.toString());
        switch (told) {
            case JournalRecord.Begun begun ->
                    body.put("what", "begun").set("project", document(begun.project()));
            case JournalRecord.Done done ->
                    body.put("what", "done").set("edit", document(done.edit()));
            case JournalRecord.Undone undone -> body.put("what", "undone").put("of", undone.edit());
            case JournalRecord.Redone redone -> body.put("what", "redone").put("of", redone.edit());
        }
        return JSON.writeValueAsString(RECORD.seal(body)).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws StudioFault.Input `store.project-newer`
    /// @throws StudioFault.Resource `store.project-unreadable`
    JournalRecord readRecord(byte[] json) throws StudioFault {
        return understood(() -> JSON.readTree(json), this::journalRecord);
    }

    /// Whether the newest record of a journal was written in an older form than ours.
    boolean isOlder(JournalScan found) throws StudioFault {
        for (Frame frame : found.frames().reversed()) {
            if (frame.kind() == Frame.Kind.RECORD) {
                JsonNode version =
                        understood(
                                () -> JSON.readTree(frame.payload()), node -> node.path("version"));
                return version.asInt(1) < RECORD.version();
            }
        }
        return false;
    }

    private JournalRecord journalRecord(JsonNode document) throws StudioFault {
        ObjectNode body = RECORD.open(document).orElseThrow(() -> Newer.fault(file));
        return switch (body.path("what").asString("")) {
            case "begun" -> new JournalRecord.Begun(project(body.path("project")));
            case "done" -> new JournalRecord.Done(edit(body.path("edit")));
            case "undone" -> new JournalRecord.Undone(body.path("of").asLong());
            case "redone" -> new JournalRecord.Redone(body.path("of").asLong());
            default -> throw new IllegalArgumentException("no such record: " + body.path("what"));
        };
    }

    private ObjectNode document(Project project) {
        return PROJECT.seal(JSON.<ObjectNode>valueToTree(project));
    }

    private Project project(JsonNode document) throws StudioFault {
        ObjectNode body = PROJECT.open(document).orElseThrow(() -> Newer.fault(file));
        return JSON.treeToValue(body, Project.class);
    }

    private ObjectNode document(Edit edit) {
        ObjectNode body =
                switch (edit) {
                    case Edit.Restore restore ->
                            JSON.createObjectNode().set("project", document(restore.project()));
                    case Edit.Settled settled -> document(settled);
                    case Edit.Compound compound -> document(compound);
                    default -> JSON.valueToTree(edit);
                };
        return body.put("type", typeOf(edit));
    }

    private ObjectNode document(Edit.Settled settled) {
        ObjectNode body = JSON.createObjectNode();
        body.set("edit", document(settled.edit()));
        body.set("moved", JSON.valueToTree(new Edit.Arrange("", settled.moved())).get("changes"));
        body.set("voiced", JSON.valueToTree(new Edit.Voice("", settled.voiced())).get("changes"));
        ObjectNode keys = body.putObject("keys");
        settled.keys().forEach((old, now) -> keys.put(old.value(), now.value()));
        return body;
    }

    private ObjectNode document(Edit.Compound compound) {
        ObjectNode body = JSON.createObjectNode().put("name", compound.name());
        ArrayNode parts = body.putArray("edits");
        compound.edits().forEach(part -> parts.add(document(part)));
        return body;
    }

    private Edit edit(JsonNode document) throws StudioFault {
        ObjectNode body = (ObjectNode) document.deepCopy();
        Class<? extends Edit> type = EDITS.get(body.path("type").asString(""));
        if (type == null) {
            throw Newer.fault(file);
        }
        body.remove("type");
        if (type == Edit.Restore.class) {
            return new Edit.Restore(project(body.path("project")));
        }
        if (type == Edit.Settled.class) {
            return settled(body);
        }
        return type == Edit.Compound.class ? compound(body) : JSON.treeToValue(body, type);
    }

    private Edit.Settled settled(ObjectNode body) throws StudioFault {
        return new Edit.Settled(
                edit(body.required("edit")),
                JSON.treeToValue(changes(body, "moved"), Edit.Arrange.class).changes(),
                JSON.treeToValue(changes(body, "voiced"), Edit.Voice.class).changes(),
                keys(body.required("keys")));
    }

    private static Map<ElementId, ElementId> keys(JsonNode document) {
        Map<ElementId, ElementId> keys = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> key : document.properties()) {
            keys.put(new ElementId(key.getKey()), new ElementId(key.getValue().stringValue()));
        }
        return keys;
    }

    private static ObjectNode changes(ObjectNode body, String name) {
        ObjectNode edit = JSON.createObjectNode().put("name", "");
        return edit.set("changes", body.required(name));
    }

    private Edit.Compound compound(ObjectNode body) throws StudioFault {
        List<Edit> parts = new ArrayList<>();
        for (JsonNode part : body.required("edits")) {
            parts.add(edit(part));
        }
        return new Edit.Compound(body.required("name").asString(), parts);
    }

    private static String typeOf(Edit edit) {
        return EDITS.entrySet().stream()
                .filter(entry -> entry.getValue() == edit.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no name for " + edit.getClass()));
    }

    private interface Reading<T> {
        T from(JsonNode document) throws StudioFault;
    }

    private <T> T understood(Supplier<JsonNode> source, Reading<T> reading) throws StudioFault {
        try {
            return reading.from(source.get());
        } catch (JacksonException | IllegalArgumentException | ClassCastException e) {
            throw new StudioFault.Resource(
                    "store.project-unreadable",
                    "A document in " + file + " cannot be understood" + DocumentPlace.of(e) + ".",
                    "Open a backup of the project.",
                    e);
        }
    }

    /// A record of one text is that text.
    abstract static class TextForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextForm(String value) {}

        @JsonValue
        abstract String value();
    }

    /// A cast is its map.
    abstract static class MapForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        MapForm(Map<String, String> voiceBySpeaker) {}

        @JsonValue
        abstract Map<String, String> voiceBySpeaker();
    }
}
