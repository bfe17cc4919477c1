package studio.longplay.engine.render;

import studio.longplay.engine.render.deliver.SpeechFacts;
import studio.longplay.engine.render.deliver.SpeechFacts.IdentityEntry;
import studio.longplay.engine.render.make.Identities;
import studio.longplay.engine.render.make.Marking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.voice.mark.MarkPolicy;
import studio.longplay.engine.voice.measure.Identity;

import java.util.List;

/// What the manifest says about a production's voices.
final class VoiceFacts {
    private static final double GRAIN = 1e4;

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
                production.identities().stream().map(VoiceFacts::entry).toList());
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
