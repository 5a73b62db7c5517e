import type { enMeetingLater } from './en-meeting-later.js';
import type { TableIn } from './table.js';

/** The words of what a decision and the record of a meeting become later, in Greek. */
export const elMeetingLater: TableIn<typeof enMeetingLater, 'el'> = {
  later: {
    how: { amends: 'την αλλάζει', supersedes: 'την αντικαθιστά', rescinds: 'την ανακαλεί' },
    does: {
      amends: 'Αλλάζει την {{number}}',
      supersedes: 'Αντικαθιστά την {{number}}',
      rescinds: 'Ανακαλεί την {{number}}',
    },
    would: {
      amends: 'Θα άλλαζε την {{number}}',
      supersedes: 'Θα αντικαθιστούσε την {{number}}',
      rescinds: 'Θα ανακαλούσε την {{number}}',
    },
    isDone: {
      amends: 'Άλλαξε με την {{number}}',
      supersedes: 'Αντικαταστάθηκε από την {{number}}',
      rescinds: 'Ανακλήθηκε με την {{number}}',
    },
    earlier: {
      legend: 'Παλαιότερη απόφαση που αλλάζει',
      hint: 'Μπορεί να μείνει κενό. Όταν συμφωνηθεί αυτό το κείμενο, κάθε απόφαση δείχνει την άλλη.',
      find: 'Αναζήτηση με τον αριθμό ή τα λόγια της',
      none: 'Καμία απόφαση που ισχύει δεν λέγεται έτσι.',
      how: 'Τι γίνεται με την {{number}}',
      remove: 'Η {{number}} μένει όπως είναι',
      chosen: 'Επιλέχθηκε η {{number}}',
    },
    remark: {
      open: 'Καταγραφή παρατήρησης του φορέα σας',
      text: 'Ήρθατε αφού είχε συμφωνηθεί. Η παρατήρησή σας στέκεται δίπλα, με την ώρα· δεν είναι απάντηση και δεν αλλάζει τίποτα.',
      keep: 'Καταγραφή',
      kept: 'Η παρατήρηση καταγράφηκε.',
      by: '{{agency}}: παρατήρηση μετά τη συμφωνία, {{day}} στις {{time}}:',
    },
    withdraw: {
      why: 'Γιατί αφαιρείται',
      whyEmpty: 'Γράψτε γιατί, σε μία γραμμή.',
      reason: 'Γιατί: {{reason}}',
    },
    over: {
      items: 'Τι δεν ολοκληρώθηκε',
      decisions_one: '{{count}} απόφαση',
      decisions_other: '{{count}} αποφάσεις',
    },
    roll: {
      correct: 'Διόρθωση των παρουσιών',
      title: 'Διορθώθηκαν αργότερα',
      recorded: 'Καταγράφηκε: {{times}}',
      corrected: 'Στην πραγματικότητα: {{times}}',
      notThere: 'Στην πραγματικότητα: δεν ήταν εκεί',
      leftOut: 'Καταγράφηκε: τίποτα',
      times: '{{from}} έως {{to}}, {{mode}}',
      untilEnd: '{{from}} έως το τέλος, {{mode}}',
      by: 'Διόρθωση: {{person}}, {{day}} στις {{time}}: {{reason}}',
      stays: 'Ό,τι καταγράφηκε μένει, και η διόρθωση στέκεται δίπλα. Οι αποφάσεις μένουν όπως είναι.',
      which: 'Τι είναι λάθος',
      someoneLeftOut: 'Λείπει κάποιο άτομο',
      entry: '{{person}}, {{times}}',
      who: 'Ποιο άτομο λείπει',
      was: 'Πώς ήταν',
      otherwise: 'Ήταν εκεί, αλλά αλλιώς',
      not: 'Δεν ήταν εκεί',
      from: 'Ήρθε στις',
      to: 'Έφυγε στις',
      toHint: 'Κενό: έμεινε ως το τέλος.',
      mode: 'Πώς συμμετείχε',
      why: 'Γιατί το διορθώνετε, ή πώς είναι γνωστό',
      missing: 'Επιλέξτε τι είναι λάθος, πείτε πότε ήρθε και γράψτε γιατί.',
      backwards: 'Έφυγε πριν έρθει.',
      keep: 'Διόρθωση',
    },
    quorum: {
      put_one:
        'Όταν ρωτήθηκε η συνάντηση, μετά τη διόρθωση ήταν παρούσα {{count}} θέση από {{of}}· είχαν καταγραφεί {{recorded}}.',
      put_other:
        'Όταν ρωτήθηκε η συνάντηση, μετά τη διόρθωση ήταν παρούσες {{count}} θέσεις από {{of}}· είχαν καταγραφεί {{recorded}}.',
      adopted_one:
        'Σε αυτή την απόφαση, μετά τη διόρθωση ήταν παρούσα {{count}} θέση από {{of}}· είχαν καταγραφεί {{recorded}}.',
      adopted_other:
        'Σε αυτή την απόφαση, μετά τη διόρθωση ήταν παρούσες {{count}} θέσεις από {{of}}· είχαν καταγραφεί {{recorded}}.',
      tooFew: 'Θα ήταν πολύ λίγες για απόφαση. Η απόφαση μένει όπως είναι, ώσπου η συνάντηση να πει κάτι άλλο.',
      enough: 'Θα ήταν αρκετές για απόφαση.',
    },
  },
};
