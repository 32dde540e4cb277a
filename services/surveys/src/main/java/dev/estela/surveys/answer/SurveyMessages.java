package dev.estela.surveys.answer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the answer page in English; other languages are the files messages/survey_*.properties. */
@MessageBundle(value = "survey", locale = "en")
public interface SurveyMessages {
    @Message("How did your delivery go?")
    String title();

    @Message("Your order {number} from {store} has arrived. Two questions, half a minute.")
    String intro(String number, String store);

    @Message("Did it arrive on time?")
    String on_time();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("How satisfied are you with the delivery?")
    String score();

    @Message("very dissatisfied")
    String score_1();

    @Message("dissatisfied")
    String score_2();

    @Message("neither satisfied nor dissatisfied")
    String score_3();

    @Message("satisfied")
    String score_4();

    @Message("very satisfied")
    String score_5();

    @Message("Very dissatisfied")
    String lowest();

    @Message("Very satisfied")
    String highest();

    @Message("What should we know? (optional)")
    String comment();

    @Message("At most 2,000 characters. Please leave out bank details and other private data.")
    String comment_hint();

    @Message("Send answer")
    String send();

    @Message("Send changed answer")
    String send_again();

    @Message("You have answered already. You can still change your answer until {time}.")
    String can_change(String time);

    @Message("Please correct this:")
    String errors();

    @Message("Choose a number from 1 to 5.")
    String score_missing();

    @Message("Choose yes or no.")
    String on_time_wrong();

    @Message("The comment is longer than 2,000 characters ({length}).")
    String comment_too_long(int length);

    @Message("Nothing is stored until you press the button. Your answer goes to {store}.")
    String privacy(String store);

    @Message("Thank you!")
    String thanks_title();

    @Message("Your answer has been saved. It helps {store} to deliver better.")
    String thanks_text(String store);

    @Message("You can change it until {time}.")
    String thanks_change(String time);

    @Message("Change my answer")
    String change();

    @Message("You have already answered")
    String already_title();

    @Message("Your answer about order {number} is with {store}. Thank you! It can no longer be changed.")
    String already_text(String number, String store);

    @Message("This survey has ended")
    String expired_title();

    @Message("The link has expired, so answers are no longer taken. Thank you for wanting to help.")
    String expired_text();

    @Message("We cannot find this page")
    String unknown_title();

    @Message("The link is incomplete or wrong. Please open it again from the message you received.")
    String unknown_text();

    @Message("One moment, please")
    String busy_title();

    @Message("There were too many requests from your connection. Please try again in a minute.")
    String busy_text();

    @Message("Have we put it right?")
    String recovery_title();

    @Message(
            "Something went wrong with your order {number} from {store}. As far as we know it is solved: two questions, half a minute.")
    String recovery_intro(String number, String store);

    @Message("Is it solved?")
    String recovery_solved();

    @Message("How satisfied are you with the solution?")
    String recovery_score();

    @Message("Your answer has been saved. {store} reads every one.")
    String recovery_thanks_text(String store);

    @Message("Language")
    String language();
}
