"""Prints what pocketsphinx hears in WAV files at 16 kHz: name, tab, words; one line for each."""
import os
import re
import sys
import wave

from pocketsphinx import Decoder, get_model_path

MODELS = os.path.join(get_model_path(), "en-us")
decoder = Decoder(
    hmm=os.path.join(MODELS, "en-us"),
    lm=os.path.join(MODELS, "en-us.lm.bin"),
    dict=os.path.join(MODELS, "cmudict-en-us.dict"),
    loglevel="FATAL",
)
for path in sys.argv[1:]:
    with wave.open(path) as sound:
        samples = sound.readframes(sound.getnframes())
    decoder.start_utt()
    decoder.process_raw(samples, False, True)
    decoder.end_utt()
    heard = decoder.hyp()
    words = re.sub(r"\(\d\)", "", heard.hypstr) if heard else ""
    print(os.path.basename(path), words, sep="\t", flush=True)
