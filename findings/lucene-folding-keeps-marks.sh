#!/usr/bin/env bash
# Lucene 10.6.0: ASCIIFoldingFilter folds "Điều" typed in one way and leaves the same word typed in the other: combining marks are no
# letters to it. Text from macOS file names, PDF and some phones comes that way, and a search in folded words misses it.
# ICUFoldingFilter folds both. "TP.HCM" and "5.2a" are one term each, so "HCM" finds nothing.
. "$(dirname "$0")/with.sh"
jars org.apache.lucene:lucene-core:10.6.0 org.apache.lucene:lucene-analysis-common:10.6.0 org.apache.lucene:lucene-analysis-icu:10.6.0
program <<'J'
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Main {
    static String terms(String text, UnaryOperator<TokenStream> fold) throws Exception {
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(new java.io.StringReader(text));
        var terms = new ArrayList<String>();
        try (var stream = fold.apply(new LowerCaseFilter(tokenizer))) {
            stream.reset();
            while (stream.incrementToken()) {
                var term = stream.getAttribute(CharTermAttribute.class).toString();
                terms.add(term + (term.chars().allMatch(c -> c < 128) ? "" : " (" + term.length() + " characters, not folded)"));
            }
        }
        return terms.toString();
    }

    public static void main(String[] a) throws Exception {
        for (var text : new String[] {"Điều lệ", Normalizer.normalize("Điều lệ", Normalizer.Form.NFD), "TP.HCM khoản 5.2a"}) {
            System.out.println((Normalizer.isNormalized(text, Normalizer.Form.NFC) ? "NFC" : "NFD") + " " + Normalizer.normalize(text, Normalizer.Form.NFC)
                    + ": ASCII " + terms(text, ASCIIFoldingFilter::new) + " ICU " + terms(text, ICUFoldingFilter::new));
        }
    }
}
J
expected <<'T'
NFC Điều lệ: ASCII [dieu, le] ICU [dieu, le]
NFD Điều lệ: ASCII [diều (6 characters, not folded), lệ (4 characters, not folded)] ICU [dieu, le]
NFC TP.HCM khoản 5.2a: ASCII [tp.hcm, khoan, 5.2a] ICU [tp.hcm, khoan, 5.2a]
T
