package dev.estela.surveys.score;

/**
 * What is counted of a group of invitations to say how a delivery went.
 *
 * @param scored answers that carry a score; nothing else is in the denominator of the CSAT
 * @param told answers that say whether the parcel came on time
 * @param compared of those, the ones where carrier and promise say so too
 * @param lateToCustomerOnly the customer says late, the carrier's scan says in time
 * @param lateToCarrierOnly the carrier's scan says late, the customer is content
 */
record Counts(
        long invitations,
        long answers,
        long scored,
        long one,
        long two,
        long three,
        long four,
        long five,
        long told,
        long onTime,
        long compared,
        long lateToCustomerOnly,
        long lateToCarrierOnly) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                invitations + other.invitations,
                answers + other.answers,
                scored + other.scored,
                one + other.one,
                two + other.two,
                three + other.three,
                four + other.four,
                five + other.five,
                told + other.told,
                onTime + other.onTime,
                compared + other.compared,
                lateToCustomerOnly + other.lateToCustomerOnly,
                lateToCarrierOnly + other.lateToCarrierOnly);
    }

    long satisfied() {
        return four + five;
    }

    long points() {
        return one + 2 * two + 3 * three + 4 * four + 5 * five;
    }
}
