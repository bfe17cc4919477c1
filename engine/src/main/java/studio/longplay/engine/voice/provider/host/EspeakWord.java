package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Table;
import studio.longplay.engine.voice.text.Utterance;

import java.util.Map;

/// A word as eSpeak NG reads it: as it is spelled, or by its phones where the author gave some and
/// the voice has them.
final class EspeakWord {
    private static final Map<String, String> MNEMONICS = Table.read("espeak-phones.txt");

    private EspeakWord() {}

    static HostText text(Utterance utterance, boolean english) {
        return HostText.of(utterance, english, word -> english ? said(word) : word.spelling());
    }

    private static String said(SpokenWord word) {
        String phones = word.phones();
        if (phones == null) {
            return word.spelling();
        }
        StringBuilder mnemonics = new StringBuilder();
        for (String phone : phones.strip().split("\\s+")) {
            String mnemonic = MNEMONICS.get(phone);
            if (mnemonic == null) {
                return word.spelling();
            }
            mnemonics.append(mnemonic);
        }
        return "[[" + mnemonics + "]]";
    }
}
