package studio.longplay.engine.render;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.RecordedTakes;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What the takes of a script have in them that its author should know.
final class TakeWarnings {
    private TakeWarnings() {}

    /// @param file the script's
    static List<Warning> of(Collection<SpokenLine> takes, String file) {
        List<Warning> warnings = new ArrayList<>();
        silentWords(takes, file, warnings);
        for (SpokenLine take : takes) {
            warnings.addAll(SongWarnings.of(take, file));
            String reason = take.facts().fallbackReason();
            if (reason != null && RecordedTakes.isReason(reason)) {
                warnings.add(
                        new Warning(
                                "take.recording-unused",
                                "%s's line is spoken by %s: %s."
                                        .formatted(
                                                take.line().speaker().name(),
                                                take.voice().name(),
                                                reason),
                                "Find its file again in the media bin, or record the line anew.",
                                new Place(file, take.line().sourceLine())));
            } else if (reason != null) {
                warnings.add(
                        new Warning(
                                "voice.fallback",
                                "%s's line was spoken by %s: %s."
                                        .formatted(
                                                take.line().speaker().name(),
                                                take.facts().engine(),
                                                reason),
                                "Reword the line, or choose another voice that can speak it.",
                                new Place(file, take.line().sourceLine())));
            }
        }
        return warnings;
    }

    /// One warning for all: a script in another alphabet has such words in every line. A word that
    /// is not found in a recording is none of them: whether that says something else is told apart.
    private static void silentWords(
            Collection<SpokenLine> takes, String file, List<Warning> warnings) {
        List<SpokenLine> lines = new ArrayList<>();
        List<WordTime> words = new ArrayList<>();
        for (SpokenLine take : takes) {
            if (take.isRecorded()) {
                continue;
            }
            List<WordTime> silent =
                    take.facts().words().stream().filter(TakeWarnings::isSilent).toList();
            if (!silent.isEmpty()) {
                lines.add(take);
                words.addAll(silent);
            }
        }
        if (!words.isEmpty()) {
            warnings.add(
                    new Warning(
                            "voice.words-silent",
                            "%s in %s cannot be spoken and %s silent, first \"%s\"."
                                    .formatted(
                                            count(words.size(), "word"),
                                            count(lines.size(), "line"),
                                            words.size() == 1 ? "is" : "are",
                                            words.getFirst().text()),
                            "The built-in voices speak English; write it in Latin letters.",
                            new Place(file, lines.getFirst().line().sourceLine())));
        }
    }

    private static boolean isSilent(WordTime word) {
        return word.endSample() <= word.startSample()
                && word.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
