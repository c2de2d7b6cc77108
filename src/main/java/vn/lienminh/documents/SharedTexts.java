package vn.lienminh.documents;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienminh.kernel.Place;

/// The texts that the cells of a workbook point at (`xl/sharedStrings.xml`).
final class SharedTexts extends DefaultHandler {
    private final Reading reading;
    private final List<String> texts = new ArrayList<>();
    private final WordSample sample = new WordSample();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReadingAid;

    SharedTexts(Reading reading) {
        this.reading = reading;
    }

    /// As they are; one that is too long is cut to a length that is still too long.
    List<String> texts() {
        return texts;
    }

    WordSample sample() {
        return sample;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("si")) text.setLength(0);
        if (local.equals("rPh")) inReadingAid = true;
        inText = local.equals("t") && !inReadingAid;
    }

    @Override
    public void characters(char[] from, int start, int length) {
        int room = reading.limits().cell() + 1 - text.length();
        if (inText) text.append(from, start, Math.min(length, room));
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        inText = false;
        if (local.equals("rPh")) inReadingAid = false;
        if (!local.equals("si")) return;
        String whole = Xml.unescape(text.toString());
        sample.add(whole);
        texts.add(whole);
        reading.countText(Place.file(reading.file()), whole.length() + 8);
    }
}
