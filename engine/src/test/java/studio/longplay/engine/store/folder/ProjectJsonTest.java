package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.Cast;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.ProjectId;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.voicing.Voicing;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The golden files are what each version wrote. They are never changed: a reader of any later
/// version must make the same values of them.
class ProjectJsonTest {
    private static final ProjectJson JSON = new ProjectJson(Path.of("edits.journal"));
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    private static final Project PROJECT_1 = project(0);
    private static final Project PROJECT_2 = project(2.5);
    private static final Project PROJECT_3 = PROJECT_2.withArrangement(Arranged.EVERYTHING);
    private static final Project PROJECT_4 = PROJECT_3.withVoicing(Voiced.EVERYTHING);
    private static final Project PROJECT_5 = PROJECT_4.withMix(Mixed.everything(PROJECT_4.mix()));

    private static final Project PROJECT_6 =
            PROJECT_5.withExport(
                    PROJECT_5.export().withTerms(Map.of("codec", "hevc", "bitrate", "20M")));

    private static final Project PROJECT_7 =
            PROJECT_6
                    .withMix(Mixed.rows(PROJECT_6.mix()))
                    .withArrangement(Arranged.crossed(PROJECT_6.arrangement()));

    private static Project project(double ensembleGainDb) {
        return new Project(
                new ProjectId("7e57"),
                "The Heath",
                "heath.fountain",
                "EXT. HEATH - DUSK\n\nANNA\n\"Où?\" 🎬\n",
                new Cast(Map.of("ANNA", "slt-low", "BO", "kevin")),
                new MixSettings(
                        "podcast",
                        OptionalDouble.of(-2.25),
                        0,
                        -3.5,
                        1,
                        ensembleGainDb,
                        DuckingSettings.of(12, 0),
                        Desk.PLAIN),
                new ExportSettings("uhd", CaptionPlace.BOTH),
                Arrangement.NONE,
                Voicing.NONE);
    }

    private static List<JournalRecord> records(Project project, StemName turned) {
        return List.of(
                new JournalRecord.Begun(project),
                new JournalRecord.Done(new Edit.ReplaceScript("b.txt", "Text")),
                new JournalRecord.Done(new Edit.ChangeScript(new ScriptChange(2, "old", "new"))),
                new JournalRecord.Done(new Edit.Recast("ANNA", "slt-high")),
                new JournalRecord.Done(new Edit.Retitle("Moor")),
                new JournalRecord.Done(new Edit.SetLoudnessTarget("broadcast")),
                new JournalRecord.Done(new Edit.KeepProgrammeGain(OptionalDouble.of(-1.5))),
                new JournalRecord.Done(new Edit.KeepProgrammeGain(OptionalDouble.empty())),
                new JournalRecord.Done(new Edit.SetStemGain(turned, -6)),
                new JournalRecord.Done(new Edit.SetDucking(DuckingSettings.of(9, 3))),
                new JournalRecord.Done(new Edit.SetCaptions(CaptionPlace.BURNED)),
                new JournalRecord.Done(new Edit.SetPreset("preview")),
                new JournalRecord.Done(new Edit.Restore(project)),
                new JournalRecord.Undone(12),
                new JournalRecord.Redone(12));
    }

    private static final List<JournalRecord> RECORDS_1 = records(PROJECT_1, StemName.EFFECTS);
    private static final List<JournalRecord> RECORDS_2 = records(PROJECT_2, StemName.ENSEMBLE);

    private static final List<JournalRecord> RECORDS_3 = withTimeline(RECORDS_2);

    private static final List<JournalRecord> RECORDS_4 = withVoices(RECORDS_3);

    private static final List<JournalRecord> RECORDS_5 = withDesk(RECORDS_4);

    private static final List<JournalRecord> RECORDS_6 = withTerms(RECORDS_5);

    private static final List<JournalRecord> RECORDS_7 = withRows(RECORDS_6);

    private static List<JournalRecord> withRows(List<JournalRecord> older) {
        List<JournalRecord> records = new ArrayList<>(older);
        records.set(0, new JournalRecord.Begun(PROJECT_7));
        Mixed.ROWS.forEach(edit -> records.add(new JournalRecord.Done(edit)));
        records.add(new JournalRecord.Done(new Edit.Arrange("Cross", List.of(Arranged.CROSSED))));
        return List.copyOf(records);
    }

    private static List<JournalRecord> withTerms(List<JournalRecord> older) {
        List<JournalRecord> records = new ArrayList<>(older);
        records.set(0, new JournalRecord.Begun(PROJECT_6));
        records.add(
                new JournalRecord.Done(
                        new Edit.SetExport("mine", Map.of("based-on", "uhd", "codec", "hevc"))));
        return List.copyOf(records);
    }

    private static List<JournalRecord> withDesk(List<JournalRecord> older) {
        List<JournalRecord> records = new ArrayList<>(older);
        records.set(0, new JournalRecord.Begun(PROJECT_5));
        Mixed.EDITS.forEach(edit -> records.add(new JournalRecord.Done(edit)));
        return List.copyOf(records);
    }

    private static List<JournalRecord> withVoices(List<JournalRecord> older) {
        List<JournalRecord> records = new ArrayList<>(older);
        records.set(0, new JournalRecord.Begun(PROJECT_4));
        records.add(new JournalRecord.Done(new Edit.Voice("Choose take", Voiced.CHANGES)));
        records.add(
                new JournalRecord.Done(
                        new Edit.Settled(
                                new Edit.ReplaceScript("b.txt", "Text"),
                                Arranged.CHANGES,
                                Voiced.CHANGES,
                                Map.of())));
        return List.copyOf(records);
    }

    private static List<JournalRecord> withTimeline(List<JournalRecord> older) {
        List<JournalRecord> records = new ArrayList<>(older);
        records.set(0, new JournalRecord.Begun(PROJECT_3));
        Edit arrange = new Edit.Arrange("Ripple trim", Arranged.CHANGES);
        records.add(new JournalRecord.Done(arrange));
        records.add(
                new JournalRecord.Done(
                        new Edit.Settled(
                                new Edit.ChangeScript(new ScriptChange(2, "old", "new")),
                                Arranged.CHANGES,
                                List.of(),
                                Map.of())));
        records.add(
                new JournalRecord.Done(
                        new Edit.Compound(
                                "Rename speaker",
                                List.of(
                                        new Edit.Recast("ANNA", ""),
                                        arrange,
                                        new Edit.Restore(PROJECT_3)))));
        return List.copyOf(records);
    }

    private static List<String> golden(String name) throws IOException {
        try (InputStream in = ProjectJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void aProjectOfAnyVersionIsReadForEver() throws Exception {
        assertThat(JSON.readProject(golden("project-1.json").getFirst())).isEqualTo(PROJECT_1);
        assertThat(JSON.readProject(golden("project-2.json").getFirst())).isEqualTo(PROJECT_2);
        assertThat(JSON.readProject(golden("project-3.json").getFirst())).isEqualTo(PROJECT_3);
        assertThat(JSON.readProject(golden("project-4.json").getFirst())).isEqualTo(PROJECT_4);
        assertThat(JSON.readProject(golden("project-5.json").getFirst())).isEqualTo(PROJECT_5);
        assertThat(JSON.readProject(golden("project-6.json").getFirst())).isEqualTo(PROJECT_6);
        assertThat(JSON.readProject(golden("project-7.json").getFirst())).isEqualTo(PROJECT_7);
    }

    @Test
    void recordsOfAnyVersionAreReadForEver() throws Exception {
        assertThat(recordsIn("journal-1.jsonl")).isEqualTo(RECORDS_1);
        assertThat(recordsIn("journal-2.jsonl")).isEqualTo(RECORDS_2);
        assertThat(recordsIn("journal-3.jsonl")).isEqualTo(RECORDS_3);
        assertThat(recordsIn("journal-4.jsonl")).isEqualTo(RECORDS_4);
        assertThat(recordsIn("journal-5.jsonl")).isEqualTo(RECORDS_5);
        assertThat(recordsIn("journal-6.jsonl")).isEqualTo(RECORDS_6);
        assertThat(recordsIn("journal-7.jsonl")).isEqualTo(RECORDS_7);
    }

    private static List<JournalRecord> recordsIn(String name) throws Exception {
        List<JournalRecord> read = new ArrayList<>();
        for (String line : golden(name)) {
            read.add(JSON.readRecord(line.getBytes(StandardCharsets.UTF_8)));
        }
        return read;
    }

    @Test
    void whatIsWrittenNowIsWhatTheGoldenFilesOfThisVersionSay() throws Exception {
        assertThat(JSON.write(PROJECT_7)).isEqualTo(golden("project-7.json").getFirst());
        List<String> written = new ArrayList<>();
        for (JournalRecord told : RECORDS_7) {
            written.add(new String(JSON.write(told, AT), StandardCharsets.UTF_8));
        }
        assertThat(written).isEqualTo(golden("journal-7.jsonl"));
    }

    @Test
    void everyEditHasAGoldenLine() {
        Set<Object> inGolden = new HashSet<>();
        for (JournalRecord told : RECORDS_7) {
            if (told instanceof JournalRecord.Done(var edit)) {
                inGolden.add(edit.getClass());
            }
        }
        assertThat(inGolden)
                .isEqualTo(Set.of((Object[]) Edit.class.getPermittedSubclasses()))
                .isEqualTo(new HashSet<Object>(ProjectJson.EDITS.values()));
    }

    @Test
    void documentsFromANewerVersionAreRefused() {
        String newer = JSON.write(PROJECT_7).replace("\"version\":7", "\"version\":8");
        assertThatThrownBy(() -> JSON.readProject(newer))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("store.project-newer"));
    }

    @Test
    void whatANewerVersionWroteIsRefusedInOneSentenceWithARemedy() {
        byte[] record = JSON.write(RECORDS_7.getLast(), AT);
        String newer =
                new String(record, StandardCharsets.UTF_8)
                        .replace("\"version\":7", "\"version\":8");
        assertThatThrownBy(() -> JSON.readRecord(newer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.sentence())
                                    .isEqualTo(
                                            "edits.journal was written by a newer version of"
                                                    + " Longplay.");
                            assertThat(fault.remedy()).startsWith("Update this one");
                        });
    }

    /// An arrangement that says something impossible, and where it says so.
    private static Stream<Arguments> impossible() {
        return Stream.of(
                arguments("\"speed\":\"3/2\"", "\"speed\":\"3/0\"", "speed"),
                arguments("\"speed\":\"3/2\"", "\"speed\":\"fast\"", "speed"),
                arguments("\"speed\":\"3/2\"", "\"speed\":\"99999999999/1\"", "speed"),
                arguments("\"role\":\"LINE\"", "\"role\":\"LIAR\"", "role"),
                arguments("\"role\":\"LINE\"", "\"role\":null", "role"),
                arguments("\"lead\":-28224000", "\"lead\":\"soon\"", "lead"),
                arguments("\"lead\":-28224000", "\"lead\":1e99", "lead"),
                arguments("[282240000,false]", "[282240000]", "pieces"),
                arguments("[0,-6.0,\"LINEAR\"]", "[0,NaN,\"LINEAR\"]", ""),
                arguments("[0,-6.0,\"LINEAR\"]", "[0,1e999,\"LINEAR\"]", "curves"),
                arguments("\"VOLUME\":[[0,-6.0,\"LINEAR\"]]", "\"VOLUME\":[]", "curves"),
                arguments("\"fadeIn\":70560000", "\"fadeIn\":-1", "treatment"),
                arguments("\"in\":282240000,\"out\":564480000", "\"in\":9,\"out\":9", "userClips"),
                arguments("\"id\":\"c2\"", "\"id\":\"c1\"", "arrangement"),
                arguments(
                        "\"element\":\"5ce9e\",\"role\":\"SCENERY\"",
                        "\"element\":\"11ne\",\"role\":\"LINE\"",
                        "arrangement"),
                arguments("\"type\":\"media\"", "\"type\":\"java.lang.Runtime\"", "source"),
                arguments("\"tracks\":[", "\"tracks\":[null,", "arrangement"),
                arguments("\"markers\":[", "\"markers\":{", ""),
                arguments("\"bin\":[", "\"bin\":7,\"b\":[", "bin"),
                arguments("\"bus:music\"", "\"bus:brass\"", "desk"),
                arguments("\"ratio\":3.5", "\"ratio\":0.5", "compressor"),
                arguments("[\"PEAK\",3000.0", "[\"BUMP\",3000.0", "equalizer"),
                arguments("\"GAIN\"", "\"LOUDER\"", "lanes"),
                arguments("\"room\":{\"seconds\":2.5", "\"room\":{\"seconds\":\"long\"", "room"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void anImpossibleArrangementIsRefusedAndItIsSaidWhere(
            String right, String wrong, String where) {
        String written = JSON.write(PROJECT_7);
        assertThat(written).contains(right);
        String project =
                written.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> JSON.readProject(project))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("store.project-unreadable");
                            assertThat(fault.sentence()).startsWith("A document in edits.journal");
                            assertThat(fault.sentence()).contains(where);
                        });
    }

    @Test
    void aDocumentThatStopsAnywhereIsRefused() {
        String whole = JSON.write(PROJECT_7);
        for (int length = 0; length < whole.length(); length += 7) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> JSON.readProject(part))
                    .as(part)
                    .isInstanceOf(StudioFault.Resource.class);
        }
    }

    @Test
    void aProgramOfTheVersionBeforeRefusesWhatIsWrittenNow() {
        assertThat(
                        olderThan(ProjectJson.PROJECT)
                                .open(JsonMapper.shared().readTree(JSON.write(PROJECT_7))))
                .isEmpty();
        byte[] told = JSON.write(RECORDS_7.getLast(), AT);
        assertThat(olderThan(ProjectJson.RECORD).open(JsonMapper.shared().readTree(told)))
                .isEmpty();
    }

    private static Schema olderThan(Schema schema) {
        return new Schema(
                schema.name(), schema.upgrades().subList(0, schema.upgrades().size() - 1));
    }

    @Test
    void whatIsUsualTakesNoRoomInADocument() {
        String written = JSON.write(PROJECT_2.withArrangement(Arranged.of(Piece.WHOLE)));
        assertThat(written)
                .contains("\"edit\":{\"group\":\"a\"}")
                .doesNotContain("treatment", "ripple");
    }

    @Test
    void anythingElseIsSaidToBeUnreadable() {
        for (String wrong : List.of("", "[]", "{", "{\"schema\":\"project\",\"version\":1}", "7")) {
            assertThatThrownBy(() -> JSON.readProject(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault ->
                                    assertThat(fault.code()).isEqualTo("store.project-unreadable"));
        }
    }

    @Test
    void olderDocumentsClimbEveryUpgradeInTurn() {
        Schema schema =
                new Schema(
                        "thing",
                        List.of(
                                body -> body.put("title", body.path("name").asString() + "!"),
                                body -> body.put("title", body.path("title").asString() + "?")));
        assertThat(schema.version()).isEqualTo(3);
        ObjectNode first = JsonMapper.shared().createObjectNode().put("name", "Heath");
        ObjectNode second = JsonMapper.shared().createObjectNode().put("title", "Heath");
        assertThat(
                        schema.open(first.put("schema", "thing").put("version", 1))
                                .orElseThrow()
                                .path("title")
                                .asString())
                .isEqualTo("Heath!?");
        assertThat(
                        schema.open(second.put("schema", "thing").put("version", 2))
                                .orElseThrow()
                                .path("title")
                                .asString())
                .isEqualTo("Heath?");
        assertThat(schema.open(second.put("version", 4))).isEmpty();
    }

    /// Prints the golden files of the version that is now; for whoever raises it.
    static final class GoldenFiles {
        private GoldenFiles() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Files.writeString(
                    folder.resolve("project-" + ProjectJson.PROJECT.version() + ".json"),
                    JSON.write(PROJECT_7) + "\n");
            StringBuilder lines = new StringBuilder();
            for (JournalRecord told : RECORDS_7) {
                lines.append(new String(JSON.write(told, AT), StandardCharsets.UTF_8)).append('\n');
            }
            Files.writeString(
                    folder.resolve("journal-" + ProjectJson.RECORD.version() + ".jsonl"), lines);
        }
    }
}
