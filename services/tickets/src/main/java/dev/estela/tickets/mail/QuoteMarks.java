package dev.estela.tickets.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Where mail programs begin what they quote, and what they put under a message, in the languages they speak. */
final class QuoteMarks {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST_ATTRIBUTION = 8;
    private static final int HEADER_LINES = 8;

    private static final String ADDRESS = "[<(\\[]\\s*[^<>\\s]*@[^<>\\s]+\\s*[>)\\]]+";
    private static final String WROTE =
            "(?:wrote|writes|a écrit|écrit|schrieb|schrieb am .*|escribió|escribio|va escriure|escribiu|idatzi du|idatzi zuen|escreveu|ha scritto|scritto|"
                    + "het volgende geschreven|geschreven|schreef|skrev|napisał(?:\\(a\\))?|napisała|napsal(?:\\(a\\))?|написал(?:\\(а\\))?|написала|пишет|пише|"
                    + "написав|kirjoitti|yazdı|写道|寫道)";
    /** How a line begins that says who wrote when. */
    private static final Pattern LEAD = Pattern.compile(
            "(?:on|le|am|el|em|il|op|den|dne|dnia|w dniu|in data|在|a les|(?:pe|ma|ti|ke|to|la|su)(?=\\s\\d))\\s.*|\\d.*|\\p{L}{2,12}\\.?,\\s*\\d.*|[^:]*"
                    + ADDRESS + ".*",
            FLAGS);

    private static final Pattern WHO_WROTE =
            Pattern.compile("(?=.*(?:\\d|@)).{3,400}\\s" + WROTE + "\\s*[:：]?\\s*", FLAGS | Pattern.DOTALL);
    private static final Pattern DATE_AND_ADDRESS =
            Pattern.compile("(?=.*\\d{1,4}\\D.*\\d{1,4}).{6,300}" + ADDRESS + "\\s*[:：]\\s*", FLAGS);
    private static final Pattern DATE_FIRST = Pattern.compile(
            "\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}\\s+GMT\\S*\\s+\\S.*|\\s+[^:]*" + ADDRESS
                    + "\\s*:?\\s*)",
            FLAGS);

    private static final Pattern FROM = header(
            "from|de|von|da|van|från|fra|od|от|від|lähettäjä|kimden|发件人|寄件者|差出人|remitente|expéditeur|message du|nork");
    private static final Pattern HEADER = header(
            "sent|date|to|cc|subject|reply-to|enviado(?: el)?|enviada(?: em)?|fecha|para|asunto|assunto|envoyé(?: le)?|envoye|à|a|objet|sujet|copie à|gesendet|"
                    + "datum|an|betreff|inviato|data|risposta|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|dato|til|emne|sendt|wysłano|do|temat|data|"
                    + "de|from|enviat|per a|assumpte|tema|наслоў|кому|дата|тема|отправлено|lähetetty|vastaanottaja|aihe|发送时间|收件人|主题|konu|tarih|kime|nori|gaia");
    private static final Pattern ORIGINAL = Pattern.compile(
            "\\W*[-_*=]{2,}\\s*(?:original message|forwarded message|original mail|mensaje original|mensaje reenviado|message d['’]origine|message original|"
                    + "message transféré|message transfere|mensagem original|mensagem encaminhada|missatge original|mensaxe orixinal|jatorrizko mezua|"
                    + "ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|oprindelig besked|oorspronkelijk bericht|messaggio originale|"
                    + "messaggio inoltrato|ursprungligt meddelande|alkuperäinen viesti|wiadomość oryginalna|исходное сообщение|пересланное сообщение|原始邮件)\\s*[-_*=]*\\W*",
            FLAGS);
    private static final Pattern SIGNATURE_LINE = Pattern.compile("--\\s*|—\\s*|ᐧ");
    private static final Pattern DEVICE = Pattern.compile(
            "[\\W_]*(?:(?:sent|gesendet|enviado|enviada|enviat|envoyé|envoye|inviato|verzonden|skickat|sendt|wysłano|lähetetty|bidalia)\\s"
                    + "(?:from|via|with|by|von|mit|desde|des de|do|da|dal|depuis|de|del|à partir|vanaf|met|från|fra|z|galaxy|mein).{0,120}"
                    + "|from my .{1,60}|.{0,20}\\bfrom mobile|get outlook for .{1,80}|obtén outlook para .{1,80}|von meinem .{1,60} gesendet.*"
                    + "|diese nachricht wurde von .{1,80}gesendet.*|從我的.{1,40}傳送|从我的.{1,40}发送|outlook (?:para|for|für|pour) (?:ios|android).{0,80}"
                    + "|отправлено (?:с|из).{1,60})",
            FLAGS);
    private static final Pattern DELIMITER = Pattern.compile("[\\s>]*(?:[-_=~*#+—–]{2,}|ᐧ)[-_=~*#+—–\\s]*");

    private QuoteMarks() {}

    private static Pattern header(String names) {
        return Pattern.compile("[>\\s*_]*(?:" + names + ")\\s?[:：]\\*?(?:\\s.*|\\S.*)?", FLAGS);
    }

    /** How many lines from here on say who wrote what follows; 0 where they say something else. */
    static int attribution(List<String> lines, int at) {
        if (!LEAD.matcher(bare(lines.get(at))).matches()) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= LONGEST_ATTRIBUTION && at + count <= lines.size(); count++) {
            String line = bare(lines.get(at + count - 1));
            if (line.isEmpty() && !addressFollows(lines, at + count)) {
                return 0;
            }
            joined.append(joined.isEmpty() || line.isEmpty() ? "" : " ").append(line);
            String text = joined.toString();
            if (WHO_WROTE.matcher(text).matches()
                    || DATE_AND_ADDRESS.matcher(text).matches()
                    || DATE_FIRST.matcher(text).matches()) {
                return count;
            }
        }
        return 0;
    }

    /** Some programs put the address a few empty lines below the name. */
    private static boolean addressFollows(List<String> lines, int at) {
        return lines.subList(at, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith("<"))
                .isPresent();
    }

    /** How many lines from here on are the header of a message that is quoted below it; 0 where they are not. */
    static int headers(List<String> lines, int at) {
        if (!FROM.matcher(lines.get(at)).matches()) {
            return 0;
        }
        int found = 0;
        int last = at;
        for (int n = at + 1; n < lines.size() && n <= at + HEADER_LINES; n++) {
            if (HEADER.matcher(lines.get(n)).matches()) {
                found++;
                last = n;
            }
        }
        return found >= 2 ? last - at + 1 : 0;
    }

    static boolean isOriginal(String line) {
        return ORIGINAL.matcher(bare(line)).matches();
    }

    /** The line that mail programs put before a signature. */
    static boolean isSignature(String line) {
        return SIGNATURE_LINE.matcher(line).matches();
    }

    /** What a phone puts under everything it sends. */
    static boolean isDevice(String line) {
        return line.length() <= 160 && DEVICE.matcher(line.strip()).matches();
    }

    static boolean isDelimiter(String line) {
        return DELIMITER.matcher(line).matches();
    }

    static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    /** Without the marks of quotation before it. */
    private static String bare(String line) {
        return line.replaceFirst("^\\s*(?:>+(?:\\s+|$))*", "").strip();
    }
}
