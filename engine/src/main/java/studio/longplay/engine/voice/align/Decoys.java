package studio.longplay.engine.voice.align;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.List;

/// What a take does not say, made of the same sounds: its words and its phones the other way round.
///
/// How much cheaper the text is than these is the same for any speaker, while how far the sounds
/// are from those of our voices is not.
final class Decoys {
    private Decoys() {}

    /// None where the take is the same the other way round.
    static List<Take> of(Take take) {
        List<Take> decoys = new ArrayList<>();
        List<PhoneTime> phones = take.phones().reversed();
        if (!names(phones).equals(names(take.phones()))) {
            decoys.add(with(take, phones));
        }
        List<PhoneTime> words = byWord(take).reversed().stream().flatMap(List::stream).toList();
        if (!names(words).equals(names(take.phones()))) {
            decoys.add(with(take, words));
        }
        return decoys;
    }

    private static List<String> names(List<PhoneTime> phones) {
        return phones.stream().map(PhoneTime::phone).filter(name -> !name.equals("_")).toList();
    }

    private static Take with(Take take, List<PhoneTime> phones) {
        return new Take(take.samples(), take.words(), phones, take.engine(), null);
    }

    private static List<List<PhoneTime>> byWord(Take take) {
        List<List<PhoneTime>> blocks = new ArrayList<>();
        int last = -1;
        for (PhoneTime phone : take.phones()) {
            int word = wordOf(phone, take.words());
            if (word < 0 || word != last) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(phone);
            last = word;
        }
        return blocks;
    }

    private static int wordOf(PhoneTime phone, List<WordTime> words) {
        long middle = (phone.startSample() + phone.endSample()) / 2;
        for (int i = 0; i < words.size(); i++) {
            if (middle >= words.get(i).startSample() && middle < words.get(i).endSample()) {
                return i;
            }
        }
        return -1;
    }
}
