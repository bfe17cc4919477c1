package studio.longplay.engine.render;

import studio.longplay.engine.render.deliver.SpeechFacts;
import studio.longplay.engine.render.deliver.SpeechFacts.HardLine;
import studio.longplay.engine.render.deliver.SpeechFacts.IdentityEntry;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.Clarity;
import studio.longplay.engine.render.make.Identities;
import studio.longplay.engine.render.make.Marking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;
import studio.longplay.engine.voice.mark.MarkPolicy;
import studio.longplay.engine.voice.measure.Identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the manifest says about a production's voices.
final class VoiceFacts {
    private static final double GRAIN = 1e4;
    private static final int LONGEST = 60;

    private VoiceFacts() {}

    static SpeechFacts of(Production production, Workbench bench) {
        MarkPolicy policy = production.order().mark();
        Marking marking = new Marking(bench, policy);
        List<String> marked =
                production.recording().spoken().stream()
                        .filter(line -> marking.of(line).isPresent())
                        .map(line -> line.voice().id())
                        .distinct()
                        .toList();
        return new SpeechFacts(
                statement(production.recording()),
                policy.words(),
                marked,
                production.identities().stream().map(VoiceFacts::entry).toList(),
                (int) production.sound().clarity().stream().filter(Clarity.Row::isHard).count(),
                hardest(production),
                engines(production.recording()));
    }

    private static Map<String, Integer> engines(Recording recording) {
        Map<String, Integer> lines = new TreeMap<>();
        recording.spoken().forEach(line -> lines.merge(line.facts().engine(), 1, Integer::sum));
        return lines;
    }

    private static List<HardLine> hardest(Production production) {
        return production.sound().clarity().stream()
                .filter(Clarity.Row::isHard)
                .sorted(Comparator.comparingDouble(Clarity.Row::overBedLu))
                .limit(SpeechFacts.NAMED)
                .map(row -> hardLine(row, production.recording().programme()))
                .toList();
    }

    static HardLine hardLine(Clarity.Row row, Programme programme) {
        Line line = row.line().line();
        MediaTime at = programme.startOf(row.scene()).plus(row.line().range().start());
        return new HardLine(
                line.id().value(),
                line.sourceLine(),
                Timecode.of(at),
                line.speaker().name(),
                shortened(line.text().replace('\n', ' ')),
                row.overBedLu());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /// Empty if only people are heard.
    static String statement(Recording recording) {
        return recording.isSynthetic() ? SpeechFacts.SYNTHETIC : "";
    }

    private static IdentityEntry entry(Identities.Row row) {
        Identity found = row.found();
        return new IdentityEntry(
                row.speaker(),
                row.voice().id(),
                row.voice().digest().hex(),
                row.lines(),
                found.lines(),
                rounded(found.firstToLast()),
                rounded(found.spread()),
                verdict(found));
    }

    private static String verdict(Identity found) {
        if (found.lines() == 0) {
            return IdentityEntry.TOO_SHORT;
        }
        return found.holds() ? IdentityEntry.HOLDS : IdentityEntry.DIFFERS;
    }

    private static double rounded(double distance) {
        return StrictMath.rint(distance * GRAIN) / GRAIN;
    }
}
