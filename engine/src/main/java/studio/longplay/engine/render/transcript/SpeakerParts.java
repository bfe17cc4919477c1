package studio.longplay.engine.render.transcript;

import studio.longplay.engine.inference.listen.HeardWord;
import studio.longplay.engine.inference.listen.Passage;
import studio.longplay.engine.inference.listen.SpeakerTurn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Gives passages to the people who say them, and parts those that two people say.
record SpeakerParts(List<SpeakerTurn> turns, boolean measuredWords) {
    /// A part of a passage.
    record Part(Passage passage, int speaker) {}

    List<Part> of(List<Passage> passages) {
        List<Part> parts = new ArrayList<>();
        for (Passage passage : passages) {
            if (measuredWords && !passage.words().isEmpty()) {
                parts.addAll(parted(passage));
            } else {
                int speaker = speaker(passage.startSeconds(), passage.endSeconds());
                parts.add(new Part(passage, speaker));
            }
        }
        return parts;
    }

    private List<Part> parted(Passage passage) {
        List<Part> parts = new ArrayList<>();
        List<HeardWord> words = passage.words();
        int from = 0;
        int speaker = speaker(words.getFirst());
        for (int i = 1; i <= words.size(); i++) {
            int next = i < words.size() ? speaker(words.get(i)) : 0;
            if (next != speaker) {
                boolean whole = from == 0 && i == words.size();
                Passage part = whole ? passage : part(passage, words.subList(from, i));
                parts.add(new Part(part, speaker));
                from = i;
                speaker = next;
            }
        }
        return parts;
    }

    private static Passage part(Passage whole, List<HeardWord> words) {
        return new Passage(
                words.getFirst().startSeconds(),
                words.getLast().endSeconds(),
                words.stream().map(HeardWord::text).collect(Collectors.joining(" ")),
                words,
                whole.certainty(),
                whole.silence());
    }

    private int speaker(HeardWord word) {
        return speaker(word.startSeconds(), word.endSeconds());
    }

    /// Who is heard for longest between two times; who is nearest if nobody is. From 1.
    private int speaker(double start, double end) {
        double most = Double.NEGATIVE_INFINITY;
        int who = 1;
        int people = turns.stream().mapToInt(SpeakerTurn::speaker).max().orElse(0) + 1;
        for (int person = 0; person < people; person++) {
            double heard = 0;
            double nearest = Double.NEGATIVE_INFINITY;
            for (SpeakerTurn turn : turns) {
                if (turn.speaker() == person) {
                    double shared =
                            Math.min(end, turn.endSeconds()) - Math.max(start, turn.startSeconds());
                    heard += Math.max(0, shared);
                    nearest = Math.max(nearest, shared);
                }
            }
            double score = heard > 0 ? heard : Math.min(0, nearest);
            if (score > most) {
                most = score;
                who = person + 1;
            }
        }
        return who;
    }
}
