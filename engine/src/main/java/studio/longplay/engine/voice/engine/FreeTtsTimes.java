package studio.longplay.engine.voice.engine;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Utterance;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.text.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads the times of words and phones out of what FreeTTS has said.
final class FreeTtsTimes {
    private static final Map<String, String> PHONES = Table.read("freetts-phones.txt");
    private static final double RATE_HZ = 48_000;

    private final FreeTtsText text;
    private final long[] starts;
    private final long[] ends;
    private final List<PhoneTime> phones = new ArrayList<>();
    private int token = -1;

    FreeTtsTimes(FreeTtsText text, int words) {
        this.text = text;
        this.starts = new long[words];
        this.ends = new long[words];
        Arrays.fill(starts, -1);
    }

    EngineSound timed(float[] samples, List<Utterance> said) throws EngineFailure {
        long origin = 0;
        long at = 0;
        Item last = null;
        for (Utterance utterance : said) {
            for (Item item = utterance.getRelation("Segment").getHead();
                    item != null;
                    item = item.getNext()) {
                double seconds = item.getFeatures().getFloat("end");
                long end = Math.min(samples.length, origin + Math.round(seconds * RATE_HZ));
                Item owner = token(item);
                if (owner != null && (last == null || !owner.equalsShared(last))) {
                    token++;
                    last = owner;
                }
                note(item.getFeatures().getString("name"), at, end, owner != null);
                at = end;
            }
            origin = at;
        }
        if (token + 1 != text.tokens()) {
            throw new EngineFailure((token + 1) + " tokens instead of " + text.tokens());
        }
        MaryEngine.placeSilentWords(starts, ends);
        return new EngineSound(samples, starts, ends, phones);
    }

    private void note(String phone, long start, long end, boolean inWord) {
        phones.add(new PhoneTime(PHONES.getOrDefault(phone, phone), start, end));
        int[] tokens = text.tokenOfWord();
        for (int word = 0; inWord && word < tokens.length; word++) {
            if (tokens[word] == token) {
                starts[word] = starts[word] < 0 ? start : starts[word];
                ends[word] = end;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Item token(Item segment) {
        Item syllable = segment.getItemAs("SylStructure");
        Item word = syllable == null ? null : parent(parent(syllable));
        Item asToken = word == null ? null : word.getItemAs("Token");
        return parent(asToken);
    }

    private static @org.jspecify.annotations.Nullable Item parent(
            @org.jspecify.annotations.Nullable Item item) {
        return item == null ? null : item.getParent();
    }

    static long[] stretched(long[] times, double stretch) {
        return Arrays.stream(times).map(time -> Math.round(time * stretch)).toArray();
    }

    static List<PhoneTime> stretched(List<PhoneTime> phones, double stretch) {
        return phones.stream()
                .map(phone ->
                        new PhoneTime(
                                phone.phone(),
                                Math.round(phone.startSample() * stretch),
                                Math.round(phone.endSample() * stretch)))
                .toList();
    }
}
